import { describe, expect, it } from 'vitest';
import { frameRate, MEASURED_MS, SLOW_PER_SECOND } from './frame-rate.ts';

/** Adds so many readings a second, from one time to another. */
function read(
  rate: ReturnType<typeof frameRate>,
  perSecond: number,
  from: number,
  to: number,
): void {
  for (let count = 0; from + (count * 1000) / perSecond < to; count++)
    rate.read(from + (count * 1000) / perSecond);
}

describe('the rate of a guide', () => {
  it.each([1, 3, SLOW_PER_SECOND - 0.6])('is slow at %d readings a second', (perSecond) => {
    const rate = frameRate(0);
    read(rate, perSecond, 0, MEASURED_MS);
    expect(rate.slow(MEASURED_MS)).toBe(true);
  });

  it.each([SLOW_PER_SECOND, 10, 30])('is not slow at %d readings a second', (perSecond) => {
    const rate = frameRate(0);
    read(rate, perSecond, 0, MEASURED_MS);
    expect(rate.slow(MEASURED_MS)).toBe(false);
    read(rate, perSecond, MEASURED_MS, 3 * MEASURED_MS);
    expect(rate.slow(3 * MEASURED_MS)).toBe(false);
  });

  it('is not judged before there is enough to measure', () => {
    expect(frameRate(500).slow(500 + MEASURED_MS - 1)).toBe(false);
    expect(frameRate(500).slow(500 + MEASURED_MS)).toBe(true);
  });

  it('covers the last two seconds, so that it notices when the guide slows down', () => {
    const rate = frameRate(0);
    read(rate, 30, 0, 10_000);
    read(rate, 4, 10_000, 12_000);
    expect(rate.slow(10_500)).toBe(false);
    expect(rate.slow(12_000)).toBe(true);
  });

  it('leaves out the time in which the page was hidden', () => {
    const rate = frameRate(0);
    read(rate, 30, 0, 3000);
    rate.seenAgain(60_000);
    expect(rate.slow(60_000)).toBe(false);
    expect(rate.slow(60_000 + MEASURED_MS - 1)).toBe(false);
    read(rate, 4, 60_000, 62_000);
    expect(rate.slow(62_000)).toBe(true);
  });
});
