import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodAnswer } from './answer/answers.test-data.ts';
import { reading } from './answer/reading.test-support.ts';
import { checkVerdict } from './check-verdict.ts';
import { marginOf } from './similarity.ts';
import { sampleInconclusive, sampleVerdict } from './testing/index.ts';

describe('marginOf', () => {
  it.each([
    [0, 2.4, 1],
    [1.2, 2.4, 0.5],
    [2.4, 2.4, 0],
    [3.6, 2.4, -0.5],
    [24, 2.4, -9],
  ])('of distance %d under threshold %d is %d', (distance, threshold, margin) => {
    expect(marginOf(distance, threshold)).toBeCloseTo(margin, 12);
  });

  it.each([
    [null, 2.4],
    [1, null],
    [Number.NaN, 2.4],
    [-1, 2.4],
    [1, 0],
  ])('of distance %s under threshold %s is null', (distance, threshold) => {
    expect(marginOf(distance, threshold)).toBeNull();
  });
});

describe('reviewBand', () => {
  const at = (dissimilarity: number, reviewBand?: number) => {
    const outcome = dissimilarity <= 2.4 ? 'match' : 'no-match';
    const verdict = { ...sampleVerdict(outcome), dissimilarity, similarity: null };
    const checked = checkVerdict(verdict, { reviewBand });
    return checked.problem?.code ?? checked.outcome;
  };

  it('is off by default', () => {
    expect([at(2.4), at(2.41)]).toEqual(['match', 'no-match']);
  });

  it('decides nothing on both sides of the threshold, its own edge included', () => {
    expect([1.7, 1.81, 2.4, 2.99, 3.1].map((distance) => at(distance, 0.25))).toEqual([
      'match',
      'near-threshold',
      'near-threshold',
      'near-threshold',
      'no-match',
    ]);
    expect([at(1.2, 0.5), at(2.4, 0)]).toEqual(['near-threshold', 'near-threshold']);
    expect([at(1.2, 0.4999), at(2.39, 0)]).toEqual(['match', 'match']);
  });

  it('decides nothing at all if it is not a number', () => {
    expect([at(0, Number.NaN), at(99, Number.NaN)]).toEqual(['near-threshold', 'near-threshold']);
  });

  it('leaves a decision exactly if the margin is larger', () => {
    const distances = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(distances, fc.double({ min: 0, max: 2, noNaN: true }), (distance, band) => {
        const margin = Math.abs(marginOf(distance, 2.4) ?? 0);
        expect(at(distance, band) === 'near-threshold').toBe(margin <= band);
      }),
    );
  });

  it('changes no verdict that is inconclusive or has no numbers', () => {
    const unclear = sampleInconclusive({ code: 'no-face', sides: ['selfie'] });
    expect(checkVerdict(unclear, { reviewBand: 9 }).problem?.code).toBe('no-face');
    const bare = { data: { isMatched: true } };
    expect(reading(bare, { decidesBy: 'flag', reviewBand: 9 })).toBe('match');
  });

  it('also applies to an answer, and a contradiction is named first', () => {
    const near = goodAnswer({ dissimilarity: 2.3 });
    expect(reading(near, { reviewBand: 0.05 })).toBe('inconclusive: near-threshold');
    expect(reading({ ...near, success: false }, { reviewBand: 0.05 })).toBe(
      'inconclusive: verdict-inconsistent',
    );
  });
});
