import { describe, expect, it } from 'vitest';
import { frameTiming } from './frame-timing.ts';

function after(...intervals: number[]): number[] {
  let time = 7;
  return [time, ...intervals.map((interval) => (time += interval))];
}

describe('frameTiming', () => {
  it('gives the median interval, and no jitter for regular frames', () => {
    expect(frameTiming(after(40, 40, 40, 40, 40, 40))).toEqual({
      frameInterval: 40,
      frameJitter: 0,
    });
  });

  it('gives the span from the 10th to the 90th percentile in units of the median', () => {
    const times = after(30, 50, 35, 45, 40, 40, 40, 40, 40, 40, 40);
    expect(frameTiming(times)).toEqual({ frameInterval: 40, frameJitter: 0.25 });
  });

  it('is not changed by one long gap, such as a paused camera', () => {
    const times = after(...Array(15).fill(40), 9000, ...Array(14).fill(40));
    expect(frameTiming(times)).toEqual({ frameInterval: 40, frameJitter: 0 });
  });

  it('is rounded, because more digits would only help to recognise a device', () => {
    expect(frameTiming(after(...Array(9).fill(100 / 3)))?.frameInterval).toBe(33.33);
  });

  it.each([
    ['no frame', []],
    ['few frames', after(40, 40, 40, 40)],
    ['a clock that stands still', Array(30).fill(5)],
    ['times that are not numbers', Array(30).fill(Number.NaN)],
  ])('gives null for %s', (_, times) => {
    expect(frameTiming(times)).toBeNull();
  });
});
