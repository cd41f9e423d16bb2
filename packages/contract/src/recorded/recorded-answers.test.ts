import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { reading } from '../answer/reading.test-support.ts';
import { missedIn } from './branch-coverage.test-support.ts';
import { answerOfConfident, answerOfListing } from './mock-vendors.test-support.ts';
import {
  RECORDED_CONFIDENT,
  RECORDED_CORRUPTED,
  RECORDED_LISTING,
  RECORDED_OURS,
  RECORDED_VLENS,
} from './recorded-answers.test-data.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);

const VENDORS = [
  ['VLens', RECORDED_VLENS, (raw: unknown) => raw, {}],
  ['our server', RECORDED_OURS, (raw: unknown) => raw, {}],
  ['no vendor', RECORDED_CORRUPTED, (raw: unknown) => raw, {}],
  ['a vendor that is confident', RECORDED_CONFIDENT, answerOfConfident, { threshold: 100 }],
  ['a vendor that lists faces', RECORDED_LISTING, answerOfListing, { threshold: 20 }],
] as const;

describe.each(VENDORS)('R-38: recorded answers of %s', (_, recorded, adapt, rules) => {
  it.each(recorded)('%s', (_name, answer, expected) => {
    const before = structuredClone(answer);
    expect(reading(adapt(answer), rules)).toBe(expected);
    // The adapter is a pure function: it gives the same result again, and does not change its
    // input.
    expect(reading(adapt(answer), rules)).toBe(expected);
    expect(answer).toEqual(before);
  });
});

describe('R-38: adapters', () => {
  it('have no branch that the recorded answers do not run', async () => {
    const missed = await missedIn('mock-vendors.test-support.ts', async () => {
      vi.resetModules();
      const fresh = await import('./mock-vendors.test-support.ts');
      for (const [, answer] of RECORDED_CONFIDENT) fresh.answerOfConfident(answer);
      for (const [, answer] of RECORDED_LISTING) fresh.answerOfListing(answer);
    });
    expect(missed).toEqual([]);
  });

  it('leave no branch of the reader that the recorded answers do not run', async () => {
    const missed = await missedIn('src/answer/read-answer.ts', async () => {
      vi.resetModules();
      const fresh = await import('../answer/read-answer.ts');
      for (const [, recorded, adapt, rules] of VENDORS)
        for (const [, answer] of recorded)
          try {
            fresh.readAnswer(adapt(answer), rules);
          } catch {
            // The test above asserted how each answer is read.
          }
    });
    expect(missed).toEqual([]);
  });

  it.each([...RECORDED_CONFIDENT, ...RECORDED_LISTING])(
    'are needed: without one, no answer of %s is read as a match',
    (_, answer) => {
      expect(reading(answer)).toBe('thrown: bad-response');
    },
  );

  it('turn 5,000 corrupt answers into no match that the vendor did not mean', () => {
    console.info(`SEED=${seed}: recorded-answers`);
    const corrupted = (fields: Record<string, fc.Arbitrary<unknown>>) =>
      fc.record(
        Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            fc.oneof({ weight: 9, arbitrary: value }, fc.jsonValue()),
          ]),
        ),
        {
          requiredKeys: [],
        },
      );
    const number = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: -10, max: 110 }) },
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, '99', null, true),
    );
    const faces = fc.constantFrom([], [{}], [{}], [{}], [{}, {}]);
    const confident = corrupted({
      faces1: faces,
      faces2: faces,
      confidence: number,
      thresholds: fc.record({ '1e-5': number }),
    });
    const listing = corrupted({
      FaceMatches: fc.array(fc.record({ Similarity: number }), { maxLength: 2 }),
      UnmatchedFaces: fc.array(fc.constant({}), { maxLength: 1 }),
    });
    let matches = 0;
    fc.assert(
      fc.property(confident, listing, (first, second) => {
        const { confidence, thresholds } = first as {
          confidence: number;
          thresholds: { '1e-5': number };
        };
        if (reading(answerOfConfident(first), { threshold: 100 }) === 'match') {
          matches++;
          expect(
            typeof confidence === 'number' && confidence >= thresholds['1e-5'] && confidence <= 100,
          ).toBe(true);
        }
        const { FaceMatches } = second as { FaceMatches: readonly { Similarity: number }[] };
        if (reading(answerOfListing(second), { threshold: 20 }) === 'match') {
          matches++;
          expect(FaceMatches[0]?.Similarity).toBeGreaterThanOrEqual(80);
        }
      }),
      { numRuns: 5_000, seed },
    );
    expect(matches).toBeGreaterThan(50);
  });
});
