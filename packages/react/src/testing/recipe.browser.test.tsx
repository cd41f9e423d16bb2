import { FaceCompare } from '@facecompare/react';
import { type FakeCamera, fakeCamera, photoFile } from '@facecompare/react/testing';
import { faceCompareHandlers } from '@facecompare/react/testing/msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';

const url = '/api/face-compare';
const worker = setupWorker(...faceCompareHandlers({ url }));
let camera: FakeCamera;

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
beforeEach(() => {
  camera = fakeCamera();
});
afterEach(async () => {
  await cleanup();
  expect(camera.liveTracks).toBe(0);
  camera.restore();
  worker.resetHandlers();
});
afterAll(() => worker.stop());

it('continues after a match', async () => {
  const onContinue = vi.fn();
  await render(<FaceCompare backend={url} onContinue={onContinue} />);
  await page.getByRole('checkbox', { name: /agree/i }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Take photo' }).click();
  await page.getByRole('button', { name: 'Use this photo' }).click();
  await page.getByLabelText('Choose photo').upload(photoFile());
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(onContinue).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'match' }));
});
