import { cleanup, configure, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en, FaceCompare, type Problem } from '../index.ts';
import {
  CAMERA_REFUSALS,
  type CameraAnswer,
  type CameraObstacle,
  type FakeCamera,
  type FakeCameraOptions,
  fakeCamera,
  fakeImages,
  photoFile,
  sampleVerdict,
  scriptedBackend,
  walkToTheEnd,
} from './index.ts';

configure({ asyncUtilTimeout: 5000 });

let camera: FakeCamera;
afterEach(() => {
  cleanup();
  camera.restore();
  vi.restoreAllMocks();
});

function page(options: FakeCameraOptions = {}) {
  camera = fakeCamera(options);
  const problems: Problem['code'][] = [];
  const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);
  const { unmount } = render(
    <FaceCompare backend={backend} onProblem={({ code }) => problems.push(code)} />,
  );
  return { problems, unmount, backend };
}
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
const shutterIsOpen = () => expect(part('shutter')?.matches(':enabled')).toBe(true);
const start = () => {
  part('consent')?.click();
  part('start')?.click();
};

const OVERCOME: readonly CameraAnswer[] = ['camera-constraints', 'camera-page-inactive'];

describe('a fake camera in a browser', () => {
  it('takes a photo of what is drawn, and leaves no track live', async () => {
    const { backend, unmount } = page({
      width: 320,
      height: 240,
      draw: (context, frame) => {
        context.fillStyle = frame % 2 ? '#f00' : '#e00';
        context.fillRect(0, 0, 320, 240);
      },
    });
    expect([camera.standIn, fakeImages().standIn]).toEqual([false, false]);
    expect(await walkToTheEnd()).toBe('match');
    const selfie = backend.requests[0]?.selfie;
    expect([selfie?.source, selfie?.width, selfie?.height]).toEqual(['camera', 320, 240]);
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(await createImageBitmap(selfie?.blob ?? new Blob()), 0, 0, 1, 1);
    const [red = 0, green, blue] = context?.getImageData(0, 0, 1, 1).data ?? [];
    expect([red > 210, green, blue]).toEqual([true, 0, 0]);
    unmount();
    expect(camera.liveTracks).toBe(0);
  });

  it('shows a drawn face, which differs from the reference photo', async () => {
    const { backend } = page();
    expect(await walkToTheEnd()).toBe('match');
    expect(document.querySelector('[data-outcome]')?.getAttribute('data-outcome')).toBe('match');
    const { width, height } = await createImageBitmap(
      backend.requests[0]?.reference.blob ?? new Blob(),
    );
    expect([width, height]).toEqual([320, 240]);
  });

  it.each(CAMERA_REFUSALS.filter((code) => !OVERCOME.includes(code)))(
    'rejects with %s, and the widget reports exactly that',
    async (code) => {
      const { problems } = page({ answers: code });
      expect(await walkToTheEnd()).toBe('problem');
      expect([part('problem')?.dataset.code, problems]).toEqual([code, [code]]);
    },
  );

  it.each<CameraObstacle>(['camera-blocked-by-page', 'camera-insecure-page', 'camera-unsupported'])(
    'simulates %s',
    async (obstacle) => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const { problems } = page({ obstacle });
      expect(await walkToTheEnd()).toBe('problem');
      expect([problems, camera.questions]).toEqual([[obstacle], []]);
    },
  );

  it('is lost when it is unplugged, and works again when it is plugged in', async () => {
    const { problems } = page();
    start();
    await waitFor(shutterIsOpen);
    expect(camera.liveTracks).toBe(1);
    camera.unplug();
    await waitFor(() => expect(problems).toEqual(['camera-lost']));
    expect(camera.liveTracks).toBe(0);
    camera.plugIn();
    await waitFor(() => part('retry')?.click());
    await waitFor(shutterIsOpen);
  });

  it('pauses, and then shows a picture again', async () => {
    page();
    start();
    await waitFor(shutterIsOpen);
    // A mute in the first second only counts after it has lasted a second.
    camera.mute();
    await waitFor(() => expect(part('hint')?.textContent).toBe(en.camera.paused));
    camera.unmute();
    await waitFor(shutterIsOpen);
  });

  it('counts the track of a request that succeeds after the widget has unmounted, and the track ends', async () => {
    const { unmount } = page({ answers: 'never' });
    start();
    await waitFor(() => expect(camera.questions).toHaveLength(1));
    unmount();
    camera.answer('given');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(camera.liveTracks).toBe(0);
  });

  it('makes a photo that the browser can read', async () => {
    camera = fakeCamera();
    const { width, height } = await createImageBitmap(photoFile({ width: 101, height: 67 }));
    expect([width, height]).toEqual([101, 67]);
  });
});
