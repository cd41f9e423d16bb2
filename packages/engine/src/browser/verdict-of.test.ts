import {
  type CompareRequest,
  isFaceFound,
  PROBLEM_CODES,
  similarityOf,
} from '@facecompare/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonAnswer } from '../protocol/messages.ts';
import { verdictOf } from './verdict-of.ts';

const photo = { blob: new Blob(), width: 1, height: 1, source: 'file' } as const;
const REQUEST: CompareRequest = { selfie: photo, reference: photo, requestId: 'R' };
const RULES = { cosineThreshold: 0.41, threshold: 2.4, spoofThreshold: null };
const clear = { problem: null };
const answer = (changed: Partial<ComparisonAnswer> = {}): ComparisonAnswer => ({
  selfie: clear,
  reference: clear,
  cosine: 0.7,
  liveScore: null,
  ...changed,
});
const verdict = (
  changed: Partial<ComparisonAnswer>,
  rules: Partial<Parameters<typeof verdictOf>[2]> = {},
) => verdictOf(answer(changed), REQUEST, { ...RULES, ...rules });

describe('verdictOf', () => {
  it('decides by the distance, up to and including the threshold', () => {
    expect(verdict({ cosine: 0.41 }).outcome).toBe('match');
    expect(verdict({ cosine: 0.409 }).outcome).toBe('no-match');
    expect(verdict({ cosine: 1 })).toMatchObject({
      outcome: 'match',
      dissimilarity: 0,
      similarity: 1,
    });
    expect(verdict({ cosine: 0.41 }, { threshold: 2.3 }).outcome).toBe('no-match');
  });

  it.each(['no-face', 'multiple-faces', 'face-too-small'] as const)(
    'is inconclusive if a photo has the problem %s',
    (code) => {
      const { outcome, dissimilarity, problem, sides } = verdict({
        reference: { problem: { code } },
        cosine: null,
      });
      expect([outcome, dissimilarity, problem]).toEqual([
        'inconclusive',
        null,
        { code, sides: ['reference'] },
      ]);
      expect(sides.reference.faceFound).toBe(code !== 'no-face');
      expect(sides.selfie).toEqual({ faceFound: true, problem: null });
    },
  );

  it.each(PROBLEM_CODES)(
    'E-3 follows the contract on whether a photo with %s shows a face',
    (code) => {
      const { sides } = verdict({ reference: { problem: { code } }, cosine: null });
      expect(sides.reference.faceFound).toBe(isFaceFound({ code }));
      expect(verdict({ liveScore: 0.1 }, { spoofThreshold: 0.5 }).sides.selfie.faceFound).toBe(
        true,
      );
    },
  );

  it("suspects a fake only below the host's threshold, and needs a score for it", () => {
    expect(verdict({ liveScore: 0.01 })).toMatchObject({
      outcome: 'match',
      spoof: null,
      liveScore: 0.01,
    });
    expect(verdict({ liveScore: 0.4 }, { spoofThreshold: 0.5 })).toMatchObject({
      outcome: 'inconclusive',
      spoof: true,
    });
    expect(verdict({ liveScore: 0.5 }, { spoofThreshold: 0.5 })).toMatchObject({
      outcome: 'match',
      spoof: false,
    });
    expect(verdict({ liveScore: null }, { spoofThreshold: 0.5 })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'engine-failed' },
    });
  });

  it('fails closed: a match needs a valid cosine and no problem', () => {
    const cosine = fc.oneof(
      fc.double(),
      fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, 1.0000001, -2),
    );
    const problem = fc.constantFrom(null, { code: 'no-face' as const });
    fc.assert(
      fc.property(
        cosine,
        problem,
        problem,
        fc.option(fc.double({ min: 0, max: 1 })),
        (value, selfie, reference, liveScore) => {
          const judged = verdict({
            cosine: value,
            selfie: { problem: selfie },
            reference: { problem: reference },
            liveScore,
          });
          expect((judged.outcome === 'inconclusive') === (judged.problem !== null)).toBe(true);
          expect(judged.similarity).toBe(
            judged.problem ? null : similarityOf(judged.dissimilarity, judged.threshold),
          );
          if (judged.outcome === 'match') {
            expect([selfie, reference]).toEqual([null, null]);
            expect(value).toBeGreaterThanOrEqual(0.41 - 1e-6);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
