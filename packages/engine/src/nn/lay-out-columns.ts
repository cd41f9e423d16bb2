import type { Values } from './model-plan.ts';
import { valuesOf } from './whole-weights.ts';

/** Returns the factor for negative values of each output. */
export const slopesOf = (
  data: Uint8Array,
  slope: number | Values,
  outputs: number,
): Float32Array =>
  typeof slope === 'number'
    ? new Float32Array(outputs).fill(slope)
    : valuesOf(data, slope, outputs);

/** Interleaves step, bias and slope in groups of eight outputs. */
export function layOutColumns(
  steps: Float32Array,
  bias: Float32Array | null,
  slopes: Float32Array,
): Float32Array {
  const columns = new Float32Array(3 * steps.length);
  steps.forEach((step, at) => {
    const run = Math.floor(at / 8) * 24 + (at % 8);
    columns[run] = step;
    columns[run + 8] = bias?.[at] ?? 0;
    columns[run + 16] = slopes[at] ?? 0;
  });
  return columns;
}
