import { act, cleanup, configure, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en, FaceCompare, type FaceCompareProps, type Problem } from '../index.ts';
import {
  CAMERA_REFUSALS,
  type CameraAnswer,
  type CameraObstacle,
  type FakeCamera,
  type FakeCameraOptions,
  fakeCamera,
  fakeImages,
  sampleVerdict,
  scriptedBackend,
  walkToTheEnd,
} from './index.ts';

configure({ asyncUtilTimeout: 5000 });

let camera: FakeCamera;
const images = fakeImages();
afterEach(() => {
  cleanup();
  camera.restore();
  vi.restoreAllMocks();
});

/** Shows the widget on a page, and records its problems and requests. */
function page(options: FakeCameraOptions = {}, props: Partial<FaceCompareProps> = {}) {
  camera = fakeCamera(options);
  const problems: Problem['code'][] = [];
  const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);
  const { unmount } = render(
    <FaceCompare backend={backend} onProblem={({ code }) => problems.push(code)} {...props} />,
  );
  return { problems, unmount, backend };
}
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
const shutterIsOpen = () => expect(part('shutter')?.matches(':enabled')).toBe(true);
const start = () => {
  act(() => part('consent')?.click());
  act(() => part('start')?.click());
};

/** Refusals that the widget handles itself, and does not report. */
const OVERCOME: readonly CameraAnswer[] = ['camera-constraints', 'camera-page-inactive'];

describe('a fake camera in jsdom', () => {
  it('reports that its picture is not real', () => {
    camera = fakeCamera();
    expect([camera.standIn, images.standIn]).toEqual([true, true]);
  });

  it.each(CAMERA_REFUSALS.filter((code) => !OVERCOME.includes(code)))(
    'rejects with %s, and the widget reports exactly that',
    async (code) => {
      const { problems } = page({ answers: code });
      expect(await walkToTheEnd()).toBe('problem');
      expect([part('problem')?.dataset.code, problems]).toEqual([code, [code]]);
      expect(camera.questions).toHaveLength(code === 'camera-in-use' ? 2 : 1);
    },
  );

  it.each<CameraObstacle>(['camera-blocked-by-page', 'camera-insecure-page', 'camera-unsupported'])(
    'simulates %s, and the page sends no camera request',
    async (obstacle) => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const { problems } = page({ obstacle });
      expect(await walkToTheEnd()).toBe('problem');
      expect([problems, camera.questions]).toEqual([[obstacle], []]);
    },
  );

  it('rejects constraints, and opens a camera without any', async () => {
    const { problems } = page({ answers: 'camera-constraints' });
    expect(await walkToTheEnd()).toBe('match');
    expect(camera.questions.map(({ video }) => video === true)).toEqual([false, true]);
    expect(problems).toEqual([]);
  });

  it('rejects an inactive page, until it is visible again', async () => {
    page({ answers: ['camera-page-inactive', 'given'] });
    start();
    await waitFor(() => expect(part('hint')?.textContent).toBe(en.camera.paused));
    act(() => void window.dispatchEvent(new Event('pageshow')));
    await waitFor(shutterIsOpen);
  });

  it('throws an exception of the test as it is', async () => {
    const { problems } = page({ answers: new DOMException('', 'PermissionDeniedError') });
    expect(await walkToTheEnd()).toBe('problem');
    expect(problems).toEqual(['camera-denied']);
  });

  it('keeps a request open until another answer is set', async () => {
    page({ answers: 'never' });
    start();
    await waitFor(() => expect(camera.questions).toHaveLength(1));
    expect(camera.liveTracks).toBe(0);
    camera.answer('given');
    await waitFor(shutterIsOpen);
    expect([camera.questions.length, camera.liveTracks]).toEqual([1, 1]);
  });

  it('returns its answers in order, and repeats the last', async () => {
    camera = fakeCamera({ answers: ['camera-denied', 'given', 'camera-missing'] });
    const ask = () =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        ({ active }) => active,
        ({ name }) => name,
      );
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([
      'NotAllowedError',
      true,
      'NotFoundError',
      'NotFoundError',
    ]);
  });

  it('counts the live track, and none after the widget has unmounted', async () => {
    const { unmount } = page({}, { sources: { selfie: ['camera'], reference: ['camera'] } });
    expect(await walkToTheEnd()).toBe('match');
    expect([camera.questions.length, camera.liveTracks]).toEqual([2, 0]);
    unmount();
    const next = page();
    start();
    await waitFor(shutterIsOpen);
    expect(camera.liveTracks).toBe(1);
    next.unmount();
    expect(camera.liveTracks).toBe(0);
  });

  it('counts a track that a page leaves live', async () => {
    camera = fakeCamera();
    await navigator.mediaDevices.getUserMedia({ video: true });
    expect(camera.liveTracks).toBe(1);
    camera.restore();
    expect(camera.liveTracks).toBe(0);
  });

  it('is lost when it is unplugged, and missing until it is plugged in', async () => {
    const { problems } = page();
    start();
    await waitFor(shutterIsOpen);
    act(() => camera.unplug());
    await waitFor(() => expect(problems).toEqual(['camera-lost']));
    act(() => part('retry')?.click());
    await waitFor(() => expect(problems).toEqual(['camera-lost', 'camera-missing']));
    camera.plugIn();
    act(() => part('retry')?.click());
    await waitFor(shutterIsOpen);
  });

  it('shows a picture again after a pause', async () => {
    page();
    camera.mute();
    start();
    await waitFor(() => expect(part('hint')?.textContent).toBe(en.camera.paused));
    expect(part('shutter')?.matches(':disabled')).toBe(true);
    act(() => camera.unmute());
    await waitFor(shutterIsOpen);
  });

  it('opens the chosen camera, and hides the names until the camera was allowed', async () => {
    camera = fakeCamera({
      cameras: [
        { deviceId: 'lid', label: 'Camera in the lid' },
        { deviceId: 'desk', label: 'Camera on the desk' },
      ],
    });
    const list = async () =>
      (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label);
    expect(await list()).toEqual(['', '']);
    for (const deviceId of ['desk', { exact: 'desk' }, { ideal: ['desk'] }]) {
      const [track] = (
        await navigator.mediaDevices.getUserMedia({ video: { deviceId } })
      ).getVideoTracks();
      expect([track?.label, track?.getSettings().deviceId]).toEqual(['Camera on the desk', 'desk']);
    }
    expect(await list()).toEqual(['Camera in the lid', 'Camera on the desk']);
  });

  it('restores everything', () => {
    const before = () => [
      navigator.mediaDevices,
      Object.getOwnPropertyDescriptor(HTMLVideoElement.prototype, 'videoWidth'),
      'srcObject' in document.createElement('video'),
    ];
    const own = before();
    camera = fakeCamera({ obstacle: 'camera-blocked-by-page' });
    expect('featurePolicy' in document).toBe(true);
    camera.restore();
    expect(before()).toEqual(own);
    expect('featurePolicy' in document).toBe(false);
  });
});
