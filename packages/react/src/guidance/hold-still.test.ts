import { env } from 'node:process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD_MS, HOLD_READINGS, holdStill, LONGEST_GAP_MS } from './hold-still.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const judge = (...readings: readonly (readonly [good: boolean, now: number])[]) => {
  const still = holdStill();
  return readings.map(([good, now]) => still(good, now)).at(-1);
};

describe('holdStill', () => {
  it(`is true after ${HOLD_MS} ms, to the millisecond`, () => {
    const before = [0, 200, 400, 600].map((now) => [true, now] as const);
    expect(judge(...before, [true, HOLD_MS - 1])).toBe(false);
    expect(judge(...before, [true, HOLD_MS])).toBe(true);
  });

  it(`needs ${HOLD_READINGS} readings, however long they take`, () => {
    expect(judge([true, 0], [true, 450], [true, 900])).toBe(false);
    expect(judge([true, 0], [true, 450], [true, 900], [true, 1000])).toBe(true);
  });

  it('starts again after a reading with a correction', () => {
    expect(
      judge(
        [true, 0],
        [true, 300],
        [true, 600],
        [false, 700],
        [true, 800],
        [true, 1000],
        [true, 1200],
        [true, 1400],
      ),
    ).toBe(false);
  });

  it('starts again after a gap between two readings', () => {
    const at = 600 + LONGEST_GAP_MS + 1;
    expect(judge([true, 0], [true, 300], [true, 600], [true, at])).toBe(false);
    expect(judge([true, 0], [true, 300], [true, 600], [true, at - 1])).toBe(true);
  });

  it(`is true exactly when a row of readings is long enough in time and number (seed ${seed})`, () => {
    const steps = fc.array(
      fc.tuple(
        fc.boolean().map((bad) => !bad),
        fc.integer({ min: 1, max: 700 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (moments) => {
        const still = holdStill();
        let now = 0;
        let row: number[] = [];
        for (const [good, wait] of moments) {
          now += wait;
          if (!good || wait > LONGEST_GAP_MS) row = [];
          if (good) row.push(now);
          expect(still(good, now)).toBe(
            row.length >= HOLD_READINGS && now - (row[0] ?? now) >= HOLD_MS,
          );
        }
      }),
      { numRuns: 2000, seed },
    );
  });
});
