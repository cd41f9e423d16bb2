import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLD, similarityOf } from './similarity.ts';

const distance = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true });
const threshold = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

describe('similarityOf', () => {
  it.each([
    [0, 2.4, 1],
    [1.2, 2.4, 0.75],
    [2.4, 2.4, 0.5],
    [4.8, 2.4, 0.25],
    [24, 2.4, 0.05],
    [0.1, 0.2, 0.75],
    [Number.MIN_VALUE, Number.MIN_VALUE, 0.5],
    [Number.MAX_VALUE, Number.MAX_VALUE, 0.5],
  ])('of distance %d under threshold %d is %d', (d, t, expected) => {
    expect(similarityOf(d, t)).toBeCloseTo(expected, 12);
  });

  it.each([
    [null, 2.4],
    [1, null],
    [null, null],
    [-1, 2.4],
    [Number.NaN, 2.4],
    [Number.POSITIVE_INFINITY, 2.4],
    [1, 0],
    [1, -2.4],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])('is null for distance %s and threshold %s', (d, t) => {
    expect(similarityOf(d, t)).toBeNull();
  });

  it('lies within 0 and 1, and is 0.5 or more exactly for a match', () => {
    fc.assert(
      fc.property(distance, threshold, (d, t) => {
        const similarity = similarityOf(d, t) ?? Number.NaN;
        return (
          similarity >= 0 && similarity <= 1 && (d <= t ? similarity >= 0.5 : similarity <= 0.5)
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it('never grows with the distance', () => {
    fc.assert(
      fc.property(distance, distance, threshold, (one, other, t) => {
        return (
          (similarityOf(Math.min(one, other), t) ?? 0) >=
          (similarityOf(Math.max(one, other), t) ?? 1)
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it('uses the documented threshold between match and no match', () => {
    expect(DEFAULT_THRESHOLD).toBe(2.4);
  });
});
