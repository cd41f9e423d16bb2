import { type FaceGuide, ProblemError } from '@facecompare/contract';
import { scriptedGuide } from '@facecompare/contract/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintedCamera } from '../../test/support/camera.test-support.ts';
import { takeFrame } from '../image/take-frame.ts';
import { takeBest } from './take-best.ts';

const live = new AbortController().signal;

describe('takeBest', () => {
  const camera = paintedCamera();
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  let stream: MediaStream;
  let taken: ImageBitmap[] = [];

  beforeEach(async () => {
    camera.show('a picture');
    stream = camera.stream();
    video.srcObject = stream;
    await video.play();
    taken = [];
    const real = globalThis.createImageBitmap.bind(globalThis);
    vi.stubGlobal('createImageBitmap', async (source: ImageBitmapSource) => {
      const bitmap = await real(source);
      taken.push(bitmap);
      return bitmap;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    for (const track of stream.getTracks()) track.stop();
  });

  /** Returns which frames are still open. A closed bitmap has no size. */
  const open = () => taken.flatMap(({ width }, index) => (width > 0 ? [index] : []));
  const burst = async (guide: FaceGuide, signal = live) =>
    takeBest(await takeFrame(video, { signal: live }), video, guide, { signal });

  it('takes at most four frames, and keeps only the chosen one open', async () => {
    const guide = scriptedGuide({ best: 2 });
    const first = await takeFrame(video, { signal: live });
    const best = await takeBest(first, video, guide, { signal: live });
    expect(guide.bursts).toEqual([taken.length]);
    expect(taken.length).toBeLessThanOrEqual(4);
    // A busy machine may give fewer frames, because late frames are dropped. Then the guide returns
    // an index without a frame.
    const chosen = taken.length > 2 ? 2 : 0;
    expect(best).toBe(taken[chosen]);
    expect(open()).toEqual([chosen]);
  });

  it('takes frames 80 ms apart', async () => {
    const at: number[] = [];
    const real = globalThis.createImageBitmap;
    vi.stubGlobal('createImageBitmap', (source: ImageBitmapSource) => {
      at.push(performance.now());
      return real(source);
    });
    await burst(scriptedGuide());
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(at.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(79);
  });

  it.each([
    ['fails', scriptedGuide({ best: { code: 'engine-unavailable' } })],
    ['names a frame that is none', scriptedGuide({ best: 9 })],
    [
      'throws at once',
      {
        ...scriptedGuide(),
        chooseBest: () => {
          throw new TypeError('no');
        },
      },
    ],
  ])('returns the frame of the shutter when the guide %s', async (_, guide) => {
    expect(await burst(guide)).toBe(taken[0]);
    expect(open()).toEqual([0]);
  });

  it('returns the frame of the shutter when the guide takes too long, and aborts the guide', async () => {
    let asked: AbortSignal | undefined;
    const guide = {
      ...scriptedGuide(),
      chooseBest: (_: unknown, { signal }: { readonly signal: AbortSignal }) => {
        asked = signal;
        return new Promise<number>(() => {});
      },
    };
    const began = performance.now();
    expect(await burst(guide)).toBe(taken[0]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(1500);
    expect(asked?.aborted).toBe(true);
    expect(open()).toEqual([0]);
  });

  it('returns the frame of the shutter when the video shows no new one, and does not call the guide', async () => {
    const first = await takeFrame(video, { signal: live });
    // We mock the callback, because a frame that is already on its way still arrives after its
    // track has stopped.
    vi.spyOn(video, 'requestVideoFrameCallback').mockReturnValue(0);
    const guide = scriptedGuide({ best: 0 });
    expect(await takeBest(first, video, guide, { signal: live })).toBe(first);
    expect(guide.bursts).toEqual([]);
    expect(open()).toEqual([0]);
  });

  it.each([0, 50, 120, 300])(
    'leaves no frame open when it is aborted after %i ms',
    async (milliseconds) => {
      const controller = new AbortController();
      const guide = scriptedGuide({ best: 'never' });
      const first = await takeFrame(video, { signal: live });
      const done = takeBest(first, video, guide, { signal: controller.signal });
      setTimeout(() => controller.abort(), milliseconds);
      await expect(done).rejects.toSatisfy(
        (error) => error instanceof ProblemError && error.problem.code === 'aborted',
      );
      expect(open()).toEqual([]);
    },
  );
});
