import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantised, quantise } from './quantise.ts';

const [CHANNELS, PER_CHANNEL] = [4, 6];

const weights = fc
  .array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: CHANNELS * PER_CHANNEL, maxLength: CHANNELS * PER_CHANNEL })
  .map((values) => Float32Array.from(values));

const restored = ({ int8, fine, steps }: Quantised, index: number, channel: number, fineBits: number): number =>
  ((int8[index] ?? 0) * 2 ** fineBits + (fine?.[index] ?? 0)) * (steps[channel] ?? 0);

describe('quantise', () => {
  it.each([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 2],
  ] as const)('brings every weight back to half a step: axis %d, %d fine bits', (axis, fineBits) => {
    fc.assert(
      fc.property(weights, (values) => {
        const stored = quantise(values, CHANNELS, axis, fineBits);
        values.forEach((value, index) => {
          const channel = axis === 0 ? Math.floor(index / PER_CHANNEL) : index % CHANNELS;
          const off = Math.abs(restored(stored, index, channel, fineBits) - value);
          expect(off).toBeLessThanOrEqual((stored.steps[channel] ?? 0) * 0.5001);
        });
      }),
    );
  });

  it('steps by the largest magnitude of a channel / 127, up to a sixteenth more, where all are alike', () => {
    const { steps, fine } = quantise(Float32Array.of(1, -0.5, 1, 0.25), 2, 0, 0);
    expect(fine).toBeNull();
    for (const step of steps) {
      expect(step).toBeGreaterThanOrEqual(1 / 127);
      expect(step).toBeLessThanOrEqual((17 / 16) * (1 / 127));
    }
  });

  it('steps finer by a factor of two for each fine bit', () => {
    const values = Float32Array.of(1, -0.5, 0.3, 0.25);
    const [none, two] = [quantise(values, 2, 0, 0), quantise(values, 2, 0, 2)];
    expect(two.steps).toEqual(none.steps.map((step) => step / 4));
  });

  it('takes zeros for zeros', () => {
    expect(quantise(new Float32Array(8), 2, 0, 0).int8).toEqual(new Int8Array(8));
  });
});
