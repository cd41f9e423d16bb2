import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComparedImage } from '../compared-image.ts';
import type { GuideReading, WatchedVideo } from '../face-guide.ts';
import { GOOD_READING, type GuideScript, scriptedGuide } from './scripted-guide.ts';

const video: WatchedVideo = { videoWidth: 640, videoHeight: 480, readyState: 4 };
const image: ComparedImage = { blob: new Blob(['a photo']), width: 1, height: 1, source: 'file' };

function watch(script: GuideScript) {
  const guide = scriptedGuide(script);
  const controller = new AbortController();
  const readings: GuideReading[] = [];
  const loaded: number[] = [];
  const done = guide.watch(video, {
    signal: controller.signal,
    onReading: (reading) => readings.push(reading),
    onProgress: (progress) => loaded.push(progress.loaded),
  });
  return { guide, controller, readings, loaded, done };
}

describe('a scripted guide', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('repeats its reading, changes it with `see`, and ends with its signal', async () => {
    const { guide, controller, readings, done } = watch({ everyMs: 100 });
    await vi.advanceTimersByTimeAsync(250);
    expect(readings).toEqual([GOOD_READING, GOOD_READING]);
    guide.see({ hint: 'too-far', value: 0.1 });
    expect(readings.at(-1)).toEqual({ hint: 'too-far', value: 0.1, face: GOOD_READING.face });
    await vi.advanceTimersByTimeAsync(50);
    expect(readings).toHaveLength(4);
    expect([guide.begun, guide.running]).toEqual([1, 1]);
    controller.abort();
    await done;
    expect([guide.begun, guide.running, vi.getTimerCount()]).toEqual([1, 0, 0]);
  });

  it('loads before it reads', async () => {
    const { loaded, readings, controller } = watch({
      everyMs: 100,
      progress: [
        { loaded: 1, total: 2 },
        { loaded: 2, total: 2 },
      ],
    });
    await vi.advanceTimersByTimeAsync(200);
    expect([loaded, readings.length]).toEqual([[1, 2], 0]);
    await vi.advanceTimersByTimeAsync(100);
    expect(readings).toHaveLength(1);
    controller.abort();
  });

  it('refuses to watch, to inspect a photo and to choose, each if the script says so', async () => {
    const code = 'engine-unsupported' as const;
    const { signal } = new AbortController();
    await expect(watch({ problem: { code } }).done).rejects.toMatchObject({ problem: { code } });
    const guide = scriptedGuide({ inspect: () => ({ code }), best: { code } });
    await expect(guide.inspect(image, { signal, side: 'selfie' })).rejects.toMatchObject({
      problem: { code },
    });
    await expect(guide.chooseBest([], { signal })).rejects.toMatchObject({ problem: { code } });
    expect([guide.inspected, guide.bursts]).toEqual([[image], [0]]);
  });

  it('finds nothing on a photo and takes the first frame by default', async () => {
    const { signal } = new AbortController();
    expect(await scriptedGuide().inspect(image, { signal, side: 'reference' })).toEqual({
      hint: null,
      problem: null,
      faces: [],
    });
    expect(await scriptedGuide().chooseBest([], { signal })).toBe(0);
    expect(await scriptedGuide({ best: 2 }).chooseBest([], { signal })).toBe(2);
  });

  it('never chooses until it is aborted, if the script says so', async () => {
    const controller = new AbortController();
    const chosen = scriptedGuide({ best: 'never' }).chooseBest([], { signal: controller.signal });
    controller.abort();
    await expect(chosen).rejects.toMatchObject({ problem: { code: 'aborted' } });
  });
});
