/** `SEED=… vitest run retry-after` repeats a run. */
import { env } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RETRY_AFTER } from '../problem.ts';
import { retryAfterOf, waitBefore } from './retry-after.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
console.info(`SEED=${seed}: retry-after`);

const NOW = Date.UTC(2026, 5, 1, 12);
const inSeconds = (seconds: number): string => new Date(NOW + seconds * 1000).toUTCString();

describe('R-5: retryAfterOf', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    [' 7 ', 7],
    ['30', 30],
    ['31', 30],
    ['315360000', 30],
    ['9'.repeat(400), 30],
    [inSeconds(5), 5],
    [inSeconds(10 * 365 * 86_400), 30],
    [new Date(NOW + 12_000).toISOString(), 12],
    [inSeconds(0), 0],
    [inSeconds(-5), null],
    ['-5', null],
    ['', null],
    ['soon', null],
    ['NaN', null],
    ['Infinity', null],
    ['0x10', null],
    [null, null],
  ])('%j is %j', (header, seconds) => {
    expect(retryAfterOf(header, NOW)).toBe(seconds);
  });

  it('is from 0 to 30 or null for any header', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.date().map(String), fc.double().map(String)),
        (header) => {
          const seconds = retryAfterOf(header, NOW);
          return seconds === null || (seconds >= 0 && seconds <= MAX_RETRY_AFTER);
        },
      ),
      { numRuns: 2_000, seed },
    );
  });
});

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('R-5: waitBefore', () => {
  it('waits as long as the server named, without jitter', () => {
    expect([0, 1, 30].map((asked) => waitBefore(1, asked, () => 0.5))).toEqual([0, 1, 30]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 8],
    [60, 8],
    [5_000, 8],
  ])('after try %i spreads evenly over 0 to %i s', (attempt, ceiling) => {
    const random = seeded(seed + attempt);
    const waits = Array.from({ length: 10_000 }, () => waitBefore(attempt, null, random));
    const mean = waits.reduce((sum, seconds) => sum + seconds, 0) / waits.length;
    expect(Math.abs(mean / (ceiling / 2) - 1)).toBeLessThan(0.05);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...waits)).toBeLessThan(ceiling);
    // Ten equal bins of a thousand each. A difference of more than six standard deviations is not
    // chance.
    const bins = Array.from(
      { length: 10 },
      (_, bin) => waits.filter((seconds) => Math.floor((seconds / ceiling) * 10) === bin).length,
    );
    for (const count of bins) expect(Math.abs(count - 1_000)).toBeLessThan(180);
  });
});
