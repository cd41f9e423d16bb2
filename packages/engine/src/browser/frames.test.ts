import type { WatchedVideo } from '@facecompare/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framesOf } from './frames.ts';

beforeEach(() =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => vi.useRealTimers());

/** Counts the moments that a camera of so many frames a second gives in a second. */
async function momentsAt(framesASecond: number): Promise<number> {
  const video = {
    requestVideoFrameCallback: (call: () => void) => setTimeout(call, 1000 / framesASecond),
  } as unknown as WatchedVideo;
  const stop = new AbortController();
  let moments = 0;
  const watching = (async () => {
    for await (const _ of framesOf(video, stop.signal)) moments++;
  })();
  await vi.advanceTimersByTimeAsync(1000);
  stop.abort();
  await watching;
  return moments;
}

describe('framesOf', () => {
  it.each([10, 20, 25])('yields every frame of a camera with %d a second', async (rate) => {
    expect(Math.abs((await momentsAt(rate)) - rate)).toBeLessThanOrEqual(1);
  });

  it.each([62.5, 100, 125])('yields 48 of %d frames a second, and no more', async (rate) => {
    const moments = await momentsAt(rate);
    expect(moments).toBeGreaterThanOrEqual(45);
    expect(moments).toBeLessThanOrEqual(49);
  });
});
