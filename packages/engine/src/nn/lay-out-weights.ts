import type { Weights } from './model-plan.ts';
import { valuesOf, wholeOf } from './whole-weights.ts';

/** Largest int16, and largest int32: the bounds of a rounded value and of a sum of products. */
const INT16 = 32_767;
const INT32 = 2_147_483_647;

/**
 * Lays out the weights of a depthwise convolution as float32: one row of `channels` for each of its
 * `places`.
 */
export function layOutDepthwise(
  data: Uint8Array,
  weights: Weights,
  used: number,
  channels: number,
  places: number,
): Float32Array {
  const rows = new Float32Array(places * channels);
  const { whole, steps } =
    weights.as === 'half'
      ? { whole: valuesOf(data, weights, used * places), steps: null }
      : wholeOf(data, weights, used, places);
  for (let channel = 0; channel < used; channel++) {
    const step = steps ? (steps[channel] ?? 0) : 1;
    for (let place = 0; place < places; place++)
      rows[place * channels + channel] = (whole[channel * places + place] ?? 0) * step;
  }
  return rows;
}

export interface Panels {
  /** Panels of eight outputs: for every two inputs eight pairs of int16. */
  readonly panels: Int16Array;
  /** One for each output; those of the padded outputs are zero. */
  readonly steps: Float32Array;
  /** The largest value that an input may be rounded to, so that no sum exceeds int32. */
  readonly limit: number;
}

/**
 * Lays out the weights of any other convolution for the product of matrices: inputs in the order
 * row, column, channel.
 * @param inputs channels that a place has in memory; only `used` of them have a meaning
 * @param length inputs of the product, a multiple of eight, at least `places * inputs`
 */
export function layOutPanels(
  data: Uint8Array,
  weights: Weights,
  {
    outputs,
    used,
    inputs,
    places,
    length,
  }: { outputs: number; used: number; inputs: number; places: number; length: number },
): Panels {
  const each = used * places;
  const { whole, steps } = wholeOf(data, weights, outputs, each);
  const columns = Math.ceil(outputs / 8) * 8;
  const panels = new Int16Array(columns * length);
  let heaviest = 1;
  for (let output = 0, at = 0; output < outputs; output++) {
    const panel = (output >> 3) * 8 * length + (output & 7) * 2;
    let weight = 0;
    for (let channel = 0; channel < used; channel++) {
      for (let place = 0; place < places; place++, at++) {
        const input = place * inputs + channel;
        const value = whole[at] ?? 0;
        panels[panel + (input >> 1) * 16 + (input & 1)] = value;
        weight += Math.abs(value);
      }
    }
    heaviest = Math.max(heaviest, weight);
  }
  const all = new Float32Array(columns);
  all.set(steps);
  return { panels, steps: all, limit: Math.min(INT16, Math.floor(INT32 / heaviest)) };
}
