/** A weight in whole steps: `weight = step[channel] * (int8 * 2^fineBits + fine)`. */
export interface Quantised {
  readonly int8: Int8Array;
  /** The digits between two values of `int8`, 0 to 2^fineBits - 1; null without fine bits. */
  readonly fine: Int8Array | null;
  /** One for each output channel. */
  readonly steps: Float32Array;
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * Returns the next larger number whose fraction has four bits: the zeros behind them cost nothing
 * over the wire.
 */
function roundUp(value: number): number {
  float[0] = value;
  bits[0] = ((bits[0] ?? 0) + 0x7ffff) & 0xfff80000;
  return float[0] ?? 0;
}

/** Returns the largest magnitude of each channel. */
function largestOf(
  values: Float32Array,
  channels: number,
  channelOf: (index: number) => number,
): Float32Array {
  const largest = new Float32Array(channels);
  values.forEach((value, index) => {
    largest[channelOf(index)] = Math.max(largest[channelOf(index)] ?? 0, Math.abs(value));
  });
  return largest;
}

/**
 * Rounds the values of one channel so that their errors add up to less than half a step. If the sum
 * is larger, the values nearest to the middle between two steps are rounded the other way. A layer
 * adds hundreds of products, and similar inputs add the errors up. This removes their common part
 * (the idea of zero-sum rounding: C. Guo and others, SQuant, 2022). It was measured on 200 pairs of
 * LFW with only the embedding model stored. The difference of a pair's cosine at the 95th
 * percentile falls from 0.0059 to 0.0043, for 0.04 % more bytes.
 * @param units the values, in the steps they are rounded to
 */
function roundedToZeroSum(units: Float64Array): Int32Array {
  const whole = Int32Array.from(units, Math.round);
  const order = whole.map((_, at) => at);
  const errorOf = (at: number): number => (whole[at] ?? 0) - (units[at] ?? 0);
  const sum = units.reduce((all, _, at) => all + errorOf(at), 0);
  // Ties are decided by index, so that every machine rounds the same values.
  order.sort((a, b) => Math.sign(sum) * (errorOf(b) - errorOf(a)) || a - b);
  for (const at of order.slice(0, Math.round(Math.abs(sum))))
    whole[at] = (whole[at] ?? 0) - Math.sign(sum);
  return whole;
}

/**
 * Rounds a weight to whole steps.
 *
 * The step of a channel is its largest magnitude / 127, so that it just fits into int8. A channel
 * that is smaller than the others takes larger steps than it could: halfway (geometric mean) to
 * those of the others. Its error stays below theirs, and the smaller numbers compress better. That
 * saves nearly 4 % of the embedding model for 2 % more squared error.
 *
 * Only exactly rounded arithmetic is used, so that every machine gets the same bytes.
 * @param axis axis of the output channels: first or second
 * @param fineBits by how many bits the steps are finer than those of int8 alone
 * @param isFine for which channels they are finer. The others keep the steps of int8, and their
 *   fine bits, all zero, cost next to nothing
 */
export function quantise(
  values: Float32Array,
  channels: number,
  axis: 0 | 1,
  fineBits: number,
  isFine: (channel: number) => boolean = () => true,
): Quantised {
  const perChannel = values.length / channels;
  const channelOf = (index: number): number =>
    axis === 0 ? Math.floor(index / perChannel) : index % channels;
  const largest = largestOf(values, channels, channelOf);
  const typical =
    (largest.reduce((sum, magnitude) => sum + Math.sqrt(magnitude), 0) / channels) ** 2;
  const finer = 2 ** fineBits;
  // A channel of zeros needs a step that is not zero, and any step will do.
  const steps = largest.map((magnitude) =>
    magnitude === 0
      ? 1
      : roundUp(Math.sqrt(magnitude * Math.max(magnitude, typical)) / (127 * finer)),
  );
  const whole = new Int32Array(values.length);
  for (let channel = 0; channel < channels; channel++) {
    const places = Array.from({ length: perChannel }, (_, at) =>
      axis === 0 ? channel * perChannel + at : at * channels + channel,
    );
    const coarse = isFine(channel) ? 1 : finer;
    const rounded = roundedToZeroSum(
      Float64Array.from(places, (at) => (values[at] ?? 0) / (steps[channel] ?? 1) / coarse),
    );
    places.forEach((place, at) => {
      whole[place] = (rounded[at] ?? 0) * coarse;
    });
  }
  return {
    int8: Int8Array.from(whole, (value) => value >> fineBits),
    fine: fineBits === 0 ? null : Int8Array.from(whole, (value) => value & (finer - 1)),
    steps,
  };
}
