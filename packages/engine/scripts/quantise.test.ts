import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantised, quantise } from './quantise.ts';

const [CHANNELS, PER_CHANNEL] = [4, 6];

const weights = fc
  .array(fc.float({ min: -4, max: 4, noNaN: true }), {
    minLength: CHANNELS * PER_CHANNEL,
    maxLength: CHANNELS * PER_CHANNEL,
  })
  .map((values) => Float32Array.from(values));

const restored = (
  { int8, fine, steps }: Quantised,
  index: number,
  channel: number,
  fineBits: number,
): number => ((int8[index] ?? 0) * 2 ** fineBits + (fine?.[index] ?? 0)) * (steps[channel] ?? 0);

describe('quantise', () => {
  const ways = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 2],
  ] as const;
  const channelOf = (axis: 0 | 1, index: number) =>
    axis === 0 ? Math.floor(index / PER_CHANNEL) : index % CHANNELS;

  it.each(ways)(
    'restores weights within a step, sums within half a step: axis %d, %d fine bits',
    (axis, fineBits) => {
      fc.assert(
        fc.property(weights, (values) => {
          const stored = quantise(values, CHANNELS, axis, fineBits);
          const sums = new Float64Array(CHANNELS);
          values.forEach((value, index) => {
            const channel = channelOf(axis, index);
            const off =
              (restored(stored, index, channel, fineBits) - value) / (stored.steps[channel] ?? 0);
            // Half a step if it was rounded to the nearest, up to a whole one if the sum of its
            // channel required the other way.
            expect(Math.abs(off)).toBeLessThanOrEqual(1.0001);
            sums[channel] = (sums[channel] ?? 0) + off;
          });
          for (const sum of sums) expect(Math.abs(sum)).toBeLessThanOrEqual(0.5001);
        }),
      );
    },
  );

  it('steps by the largest magnitude / 127, up to a sixteenth more, if all are alike', () => {
    const { steps, fine } = quantise(Float32Array.of(1, -0.5, 1, 0.25), 2, 0, 0);
    expect(fine).toBeNull();
    for (const step of steps) {
      expect(step).toBeGreaterThanOrEqual(1 / 127);
      expect(step).toBeLessThanOrEqual((17 / 16) * (1 / 127));
    }
  });

  it('halves the steps for each fine bit', () => {
    const values = Float32Array.of(1, -0.5, 0.3, 0.25);
    const [none, two] = [quantise(values, 2, 0, 0), quantise(values, 2, 0, 2)];
    expect(two.steps).toEqual(none.steps.map((step) => step / 4));
  });

  it('keeps the fine bits of other channels at zero', () => {
    fc.assert(
      fc.property(weights, (values) => {
        const { fine } = quantise(values, CHANNELS, 0, 2, (channel) => channel === 1);
        fine?.forEach((bits, index) => {
          if (channelOf(0, index) !== 1) expect(bits).toBe(0);
        });
      }),
    );
  });

  it('stores zeros as zeros', () => {
    expect(quantise(new Float32Array(8), 2, 0, 0).int8).toEqual(new Int8Array(8));
  });
});
