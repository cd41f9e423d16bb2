import { env } from 'node:process';
import type { GuideFinding } from '@facecompare/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintInTime, LEAST_MS, LONGER_AFTER_MS, sameMessage } from './hint-in-time.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const far: GuideFinding = { hint: 'too-far', value: 0.1 };
const dark: GuideFinding = { hint: 'too-dark' };
const left: GuideFinding = { hint: 'off-centre', direction: 'left' };
const right: GuideFinding = { hint: 'off-centre', direction: 'right' };
const well: GuideFinding = { hint: null };

describe('hintInTime', () => {
  it('shows a hint at once when none is shown yet', () => {
    expect(hintInTime()(far, 5000)).toEqual({ finding: far, longer: false });
  });

  it('shows a hint for its full time, however quickly others come and go', () => {
    const inTime = hintInTime();
    inTime(far, 0);
    expect(inTime(dark, 100).finding).toBe(far);
    expect(inTime(well, LEAST_MS - 1).finding).toBe(far);
    expect(inTime(well, LEAST_MS).finding).toBe(well);
    expect(inTime(far, LEAST_MS + 1).finding).toBe(well);
  });

  it('updates the measured value without a restart of the time', () => {
    const inTime = hintInTime();
    inTime(far, 0);
    expect(inTime({ ...far, value: 0.2 }, 500).finding.value).toBe(0.2);
    expect(inTime(dark, LEAST_MS).finding).toBe(dark);
  });

  it('lengthens a hint that stays, but not "nothing to correct"', () => {
    const inTime = hintInTime();
    inTime(far, 0);
    expect(inTime(far, LONGER_AFTER_MS - 1).longer).toBe(false);
    expect(inTime(far, LONGER_AFTER_MS).longer).toBe(true);
    expect(inTime(well, LONGER_AFTER_MS + 1).longer).toBe(false);
    expect(inTime(well, 9 * LONGER_AFTER_MS).longer).toBe(false);
  });

  it('treats a new direction as a new message about the same mistake', () => {
    const inTime = hintInTime();
    inTime(left, 0);
    expect(inTime(right, LEAST_MS).finding).toBe(right);
    expect(inTime(right, LONGER_AFTER_MS).longer).toBe(true);
  });

  it('restarts the time of a hint that comes back', () => {
    const inTime = hintInTime();
    inTime(far, 0);
    inTime(dark, 2000);
    inTime(far, 2700);
    expect(inTime(far, 2700 + LONGER_AFTER_MS - 1).longer).toBe(false);
    expect(inTime(far, 2700 + LONGER_AFTER_MS).longer).toBe(true);
  });

  it(`never changes the message within ${LEAST_MS} ms, and only shows what was found (seed ${seed})`, () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(far, dark, left, right, well), fc.integer({ min: 0, max: 900 })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (moments) => {
        const inTime = hintInTime();
        const found: GuideFinding[] = [];
        let [now, changedAt, before] = [0, Number.NEGATIVE_INFINITY, null as GuideFinding | null];
        for (const [finding, wait] of moments) {
          now += wait;
          found.push(finding);
          const shown = inTime(finding, now).finding;
          expect(found).toContain(shown);
          if (before && sameMessage(before, shown)) continue;
          expect(now - changedAt).toBeGreaterThanOrEqual(LEAST_MS);
          [changedAt, before] = [now, shown];
        }
      }),
      { numRuns: 2000, seed },
    );
  });
});
