import { describe, expect, it } from 'vitest';
import { layOutPanels } from './lay-out-weights.ts';

const [ONE, HALF_OF_IT, NOTHING] = [0x3c00, 0x3800, 0];
const FINEST = 4095;
const [INT16, INT32] = [32_767, 2_147_483_647];

/** Lays out one output with these float16 weights. */
function panelsOf(weights: readonly number[]) {
  const data = new Uint8Array(Uint16Array.from(weights).buffer);
  const length = Math.ceil(weights.length / 8) * 8;
  return layOutPanels(
    data,
    { as: 'half', at: 0 },
    { outputs: 1, used: weights.length, inputs: weights.length, places: 1, length },
  );
}

describe('F-16 the largest whole number an input may be rounded to', () => {
  it.each([1, 2, 15])('is the largest int16 if the sum of %i weights is small enough', (count) => {
    expect(panelsOf(Array(count).fill(ONE)).limit).toBe(INT16);
  });

  it.each([17, 32, 500])(
    'is smaller if a sum of %i weights of the largest size could exceed int32',
    (count) => {
      const { limit } = panelsOf(Array(count).fill(ONE));
      expect(limit).toBe(Math.floor(INT32 / (count * FINEST)));
      expect(limit).toBeLessThan(INT16);
      expect(limit * count * FINEST).toBeLessThanOrEqual(INT32);
      expect((limit + 1) * count * FINEST).toBeGreaterThan(INT32);
    },
  );

  it('ignores the sign of weights, and follows the output with the largest sum', () => {
    const negative = 0x8000 | ONE;
    expect(panelsOf([...Array(16).fill(ONE), ...Array(16).fill(negative)]).limit).toBe(
      Math.floor(INT32 / (32 * FINEST)),
    );
    const data = new Uint8Array(
      Uint16Array.from([...Array(32).fill(ONE), ONE, ...Array(31).fill(NOTHING)]).buffer,
    );
    const heavyFirst = layOutPanels(
      data,
      { as: 'half', at: 0 },
      { outputs: 2, used: 32, inputs: 32, places: 1, length: 32 },
    );
    expect(heavyFirst.limit).toBe(Math.floor(INT32 / (32 * FINEST)));
  });

  it('is the largest int16 if all weights are zero', () => {
    expect(panelsOf(Array(8).fill(NOTHING))).toMatchObject({ limit: INT16 });
  });

  it('rounds each weight to steps of its output', () => {
    const { panels, steps } = panelsOf([ONE, HALF_OF_IT, NOTHING]);
    expect([panels[0], panels[1], panels[16]]).toEqual([FINEST, Math.round(FINEST / 2), 0]);
    expect(steps[0]).toBeCloseTo(1 / FINEST, 9);
    expect([...steps.slice(1)]).toEqual(Array(7).fill(0));
  });
});
