import { isFaceFound, PROBLEM_CODES } from '@facecompare/contract';
import { fingerprintOf } from '@facecompare/contract/same-image';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgeRules, judge } from './judge.ts';
import { DEFAULT_COSINE_THRESHOLD } from './pipeline/compare-embeddings.ts';
import { QUALITY_FLOOR } from './pipeline/recognition/quality-limits.ts';
import { readFace } from './read-face.test-support.ts';

type Face = Parameters<typeof readFace>[0];

/** Judges two made-up faces. */
const judged = (reference: Face, selfie: Face = {}, rules: JudgeRules = {}) =>
  judge(readFace(selfie), readFace(reference), rules);

describe('judge', () => {
  it('decides by the distance, up to and including the threshold', () => {
    // An embedding has single precision, so a cosine is exact to six digits only.
    expect(judged({ cosine: DEFAULT_COSINE_THRESHOLD + 1e-6 }).outcome).toBe('match');
    expect(judged({ cosine: DEFAULT_COSINE_THRESHOLD - 0.001 }).outcome).toBe('no-match');
    expect(judged({ cosine: 1 })).toMatchObject({ outcome: 'match', dissimilarity: 0 });
    const same = { cosine: DEFAULT_COSINE_THRESHOLD + 1e-6 };
    expect(judged(same, {}, { threshold: 2.3 }).outcome).toBe('no-match');
    expect(judged({ cosine: 0.42 }, {}, { cosineThreshold: 0.41 }).outcome).toBe('match');
  });

  it.each(['no-face', 'multiple-faces', 'face-too-small'] as const)(
    'is inconclusive if a photo has the problem %s',
    (code) => {
      expect(judge(readFace(), { problem: { code } })).toMatchObject({
        outcome: 'inconclusive',
        dissimilarity: null,
        problem: { code, sides: ['reference'] },
        sides: { selfie: null, reference: { code, sides: ['reference'] } },
        faceFound: { selfie: true, reference: code !== 'no-face' },
      });
    },
  );

  it.each(PROBLEM_CODES)(
    'E-3 follows the contract on whether a photo with %s shows a face',
    (code) => {
      const { faceFound } = judge(readFace(), { problem: { code } });
      expect(faceFound.reference).toBe(isFaceFound({ code }));
    },
  );

  it('suspects a fake only below the given limit, and needs a score for it', () => {
    expect(judged({}, { liveScore: 0.01 })).toMatchObject({ outcome: 'match', fake: null });
    expect(judged({}, { liveScore: 0.4 }, { spoofThreshold: 0.5 })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'spoof-suspected', sides: ['selfie'] },
      faceFound: { selfie: true },
      fake: true,
    });
    expect(judged({}, { liveScore: 0.5 }, { spoofThreshold: 0.5 })).toMatchObject({
      outcome: 'match',
      fake: false,
    });
    expect(judged({}, {}, { spoofThreshold: 0.5 })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'engine-failed' },
    });
  });

  it.each(['too-blurred', 'face-covered', 'low-quality'] as const)(
    'E-1 refuses a face below the floor as %s, however alike the faces are',
    (weakness) => {
      const poor = { quality: QUALITY_FLOOR - 0.001, weakness };
      for (const cosine of [1, 0.6, 0])
        expect(judged({ ...poor, cosine })).toMatchObject({
          outcome: 'inconclusive',
          problem: { code: weakness, sides: ['reference'] },
          sides: { selfie: null },
          dissimilarity: null,
        });
      expect(judged({}, poor).problem).toEqual({ code: weakness, sides: ['selfie'] });
      expect(judged(poor, poor).sides).toEqual({
        selfie: { code: weakness, sides: ['selfie'] },
        reference: { code: weakness, sides: ['reference'] },
      });
    },
  );

  it('E-1 wants more likeness of two poor photos, and names the poorer one', () => {
    const poor = { quality: 0.1, weakness: 'face-covered' as const };
    const poorer = { quality: 0.06 };
    expect(judged({ ...poor, cosine: 0.52 }).outcome).toBe('match');
    expect(judged({ ...poorer, cosine: 0.5 }, poor)).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'too-blurred', sides: ['reference'] },
      sides: { selfie: null },
    });
    expect(judged({ ...poorer, cosine: 0.7 }, poor).outcome).toBe('match');
    expect(judged({ ...poorer, cosine: 0.3 }, poor).outcome).toBe('no-match');
  });

  it('E-2 never decides about the same picture', () => {
    const data = Uint8Array.from({ length: 100 * 100 }, (_, at) => (at * 7919) % 251);
    const fingerprint = fingerprintOf({ data, width: 100, height: 100, channels: 1 });
    expect(fingerprint).not.toBeNull();
    expect(judged({ fingerprint }, { fingerprint })).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'same-image', sides: ['selfie', 'reference'] },
    });
  });

  it('fails closed: a match needs a valid cosine, good photos and no problem', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const cosine = fc.option(number(-1, 1));
    const quality = fc.oneof(number(0, 1), fc.constantFrom(Number.NaN, 0, 1));
    const problem = fc.constantFrom(null, { code: 'no-face' as const });
    fc.assert(
      fc.property(cosine, quality, quality, problem, (value, first, second, wrong) => {
        const selfie = readFace({ quality: first });
        const reference = wrong ? { problem: wrong } : readFace({ cosine: value, quality: second });
        const { outcome, ...rest } = judge(selfie, reference);
        expect((outcome === 'inconclusive') === (rest.problem !== null)).toBe(true);
        expect(rest.dissimilarity === null).toBe(outcome === 'inconclusive');
        if (outcome !== 'match') return;
        expect(wrong).toBeNull();
        expect(value).toBeGreaterThanOrEqual(DEFAULT_COSINE_THRESHOLD - 1e-6);
        expect(Math.min(first, second)).toBeGreaterThanOrEqual(QUALITY_FLOOR);
      }),
    );
  });
});
