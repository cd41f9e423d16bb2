import { afterEach, expect, it, vi } from 'vitest';
import { attachCamera } from './attach-camera.ts';

vi.mock('./live-camera.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module.');
});

afterEach(() => vi.unstubAllGlobals());

it('tells of a lost connection, and lets go of the camera, where the watch over the picture cannot be fetched', async () => {
  const track = { kind: 'video', stop: vi.fn() };
  const stream = { getTracks: () => [track] };
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => stream } });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => {});
  const [onStatus, onProblem] = [vi.fn(), vi.fn()];
  const video = { srcObject: null } as HTMLVideoElement;
  const detach = attachCamera(video, { constraints: {}, onStatus, onProblem });
  await vi.waitFor(() => expect(onProblem).toHaveBeenCalledExactlyOnceWith({ code: 'network-failed' }));
  expect(track.stop).toHaveBeenCalledTimes(1);
  expect(video.srcObject).toBeNull();
  expect(onStatus).not.toHaveBeenCalledWith('live');
  detach();
});
