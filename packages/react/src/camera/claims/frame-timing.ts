import type { CaptureClaims } from '@facecompare/contract';

/** Fewer intervals say nothing about regularity. */
const LEAST = 5;

export const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Returns how regularly frames came.
 * @param times of the frames, in milliseconds
 * @returns null if there are too few frames, or if their clock stands still
 */
export function frameTiming(
  times: readonly number[],
): Pick<CaptureClaims, 'frameInterval' | 'frameJitter'> | null {
  const intervals = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  intervals.sort((a, b) => a - b);
  const percentile = (share: number) => intervals[Math.round(share * (intervals.length - 1))] ?? 0;
  const median = percentile(0.5);
  return intervals.length >= LEAST && median > 0
    ? {
        frameInterval: round(median),
        frameJitter: round((percentile(0.9) - percentile(0.1)) / median),
      }
    : null;
}
