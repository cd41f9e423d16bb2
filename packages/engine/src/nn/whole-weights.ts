import { fromHalf } from './from-half.ts';
import type { Values, Weights } from './model-plan.ts';

/**
 * The int16 that the largest weight of an output is rounded to. With few inputs a sum stays far
 * below int32.
 */
const FINEST = 4095;

/** Reads `count` values of the file's data. */
export function valuesOf(data: Uint8Array, { at, as }: Values, count: number): Float32Array {
  if (as === 'half')
    return Float32Array.from(new Uint16Array(data.buffer, data.byteOffset + at, count), fromHalf);
  return new Float32Array(data.buffer, data.byteOffset + at, count);
}

/** A matrix of whole numbers: a weight is `whole * step`, with one step for each output. */
interface Whole {
  readonly whole: Int16Array;
  readonly steps: Float32Array;
}

export function wholeOf(data: Uint8Array, weights: Weights, outputs: number, each: number): Whole {
  const count = outputs * each;
  const whole = new Int16Array(count);
  if (weights.as === 'half') {
    const values = valuesOf(data, weights, count);
    const steps = new Float32Array(outputs);
    for (let output = 0; output < outputs; output++) {
      const row = values.subarray(output * each, (output + 1) * each);
      const step = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / FINEST || 1;
      steps[output] = step;
      whole.set(
        row.map((value) => Math.round(value / step)),
        output * each,
      );
    }
    return { whole, steps };
  }
  const { at, fineBits } = weights;
  const int8 = new Int8Array(data.buffer, data.byteOffset + at, count);
  whole.set(int8);
  if (fineBits > 0) {
    const fine = new Int8Array(data.buffer, data.byteOffset + at + Math.ceil(count / 4) * 4, count);
    for (let index = 0; index < count; index++)
      whole[index] = ((int8[index] ?? 0) << fineBits) + (fine[index] ?? 0);
  }
  return { whole, steps: new Float32Array(data.buffer, data.byteOffset + weights.steps, outputs) };
}
