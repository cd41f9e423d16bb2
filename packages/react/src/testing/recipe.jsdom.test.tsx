import { FaceCompare } from '@facecompare/react';
import {
  type FakeCamera,
  fakeCamera,
  fakeImages,
  photoFile,
  walkToTheEnd,
} from '@facecompare/react/testing';
import { faceCompareHandlers } from '@facecompare/react/testing/msw';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';

// The widget loads parts of itself after Start, which can take more than a second on a busy
// machine.
configure({ asyncUtilTimeout: 5000 });

const url = '/api/face-compare';
const server = setupServer(...faceCompareHandlers({ url }));
const images = fakeImages();
let camera: FakeCamera;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  camera = fakeCamera();
});
afterEach(() => {
  cleanup();
  // In every test the camera must be off after the page is unmounted.
  expect(camera.liveTracks).toBe(0);
  camera.restore();
  server.resetHandlers();
});
afterAll(() => {
  server.close();
  images.restore();
});

it('continues after a match', async () => {
  const person = userEvent.setup();
  const onContinue = vi.fn();
  render(<FaceCompare backend={url} onContinue={onContinue} />);
  await person.click(screen.getByRole('checkbox', { name: /agree/i }));
  await person.click(screen.getByRole('button', { name: 'Start' }));
  const shutter = await screen.findByRole<HTMLButtonElement>('button', { name: 'Take photo' });
  await waitFor(() => expect(shutter.disabled).toBe(false));
  await person.click(shutter);
  await person.click(await screen.findByRole('button', { name: 'Use this photo' }));
  await person.upload(await screen.findByLabelText('Choose photo'), photoFile());
  await person.click(await screen.findByRole('button', { name: 'Compare' }));
  await person.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(onContinue).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'match' }));
});

it('ends inconclusive when a photo shows no face', async () => {
  server.use(
    ...faceCompareHandlers({
      url,
      script: [{ answer: { code: 'no-face', sides: ['reference'] } }],
    }),
  );
  render(<FaceCompare backend={url} />);
  expect(await walkToTheEnd()).toBe('inconclusive');
});

it('offers the alternative when the camera is denied', async () => {
  camera.answer('camera-denied');
  render(<FaceCompare backend={url} alternative={{ label: 'Verify by post', href: '/post' }} />);
  expect(await walkToTheEnd()).toBe('problem');
  expect(screen.getByRole('link', { name: 'Verify by post' })).toBeTruthy();
});
