import { activated, largestOf, peakOf } from './vector';

/**
 * Rows that one panel of weights is applied to before the next one. They and the panel stay in the
 * nearest cache.
 */
const ROWS: i32 = 48;

function dot(sum: v128, values: v128, weights: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(values, weights));
}

/**
 * Converts four sums to four values: scales them back, shifts, activates and writes them. Returns
 * the peak with them.
 */
function finish(to: usize, sums: v128, step: v128, bias: v128, slope: v128, peak: v128): v128 {
  const value = activated(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), step), bias), slope);
  v128.store(to, value);
  return peakOf(peak, value);
}

/**
 * Convolves single pixels, as a product of matrices: `rows` pixels of `inputs` int16 by `outputs`
 * columns.
 *
 * @param from int16, row by row; `inputs` is a multiple of eight
 * @param weights panels of eight columns; in each, for every two inputs, eight pairs of int16
 * @param columns three float32 a column, in runs of eight: step, bias, slope. Value =
 *   `activated(sum * step * unscale + bias)`
 * @param to float32; a pixel of the result begins every `stride` values
 * @param outputs a multiple of eight
 * @param unscale 1 / the factor of the input before it was rounded
 * @returns the largest magnitude written
 */
export function pointwise(
  from: usize,
  weights: usize,
  columns: usize,
  to: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
  stride: i32,
  unscale: f32,
): f32 {
  const rowBytes = (<usize>inputs) << 1;
  const outBytes = (<usize>stride) << 2;
  const panelBytes = (<usize>inputs) << 4;
  const unscales = f32x4.splat(unscale);
  let peak = f32x4.splat(0);
  for (let block = 0; block < rows; block += ROWS) {
    const end = min(rows, block + ROWS);
    for (let column = 0; column < outputs; column += 8) {
      const panel = weights + <usize>(column >> 3) * panelBytes;
      const facts = columns + <usize>(column >> 3) * 96;
      const step0 = f32x4.mul(v128.load(facts), unscales);
      const step1 = f32x4.mul(v128.load(facts, 16), unscales);
      const bias0 = v128.load(facts, 32);
      const bias1 = v128.load(facts, 48);
      const slope0 = v128.load(facts, 64);
      const slope1 = v128.load(facts, 80);
      let row = block;
      let out = to + <usize>block * outBytes + ((<usize>column) << 2);
      for (; row + 4 <= end; row += 4) {
        let a = from + <usize>row * rowBytes;
        let b = a + rowBytes;
        let c = b + rowBytes;
        let d = c + rowBytes;
        let a0 = i32x4.splat(0);
        let a1 = a0;
        let b0 = a0;
        let b1 = a0;
        let c0 = a0;
        let c1 = a0;
        let d0 = a0;
        let d1 = a0;
        for (let pair = panel, last = panel + panelBytes; pair < last; pair += 32) {
          const w0 = v128.load(pair);
          const w1 = v128.load(pair, 16);
          let x = v128.load32_splat(a);
          a0 = dot(a0, x, w0);
          a1 = dot(a1, x, w1);
          x = v128.load32_splat(b);
          b0 = dot(b0, x, w0);
          b1 = dot(b1, x, w1);
          x = v128.load32_splat(c);
          c0 = dot(c0, x, w0);
          c1 = dot(c1, x, w1);
          x = v128.load32_splat(d);
          d0 = dot(d0, x, w0);
          d1 = dot(d1, x, w1);
          a += 4;
          b += 4;
          c += 4;
          d += 4;
        }
        peak = finish(out, a0, step0, bias0, slope0, peak);
        peak = finish(out + 16, a1, step1, bias1, slope1, peak);
        out += outBytes;
        peak = finish(out, b0, step0, bias0, slope0, peak);
        peak = finish(out + 16, b1, step1, bias1, slope1, peak);
        out += outBytes;
        peak = finish(out, c0, step0, bias0, slope0, peak);
        peak = finish(out + 16, c1, step1, bias1, slope1, peak);
        out += outBytes;
        peak = finish(out, d0, step0, bias0, slope0, peak);
        peak = finish(out + 16, d1, step1, bias1, slope1, peak);
        out += outBytes;
      }
      for (; row < end; row++) {
        let a = from + <usize>row * rowBytes;
        let a0 = i32x4.splat(0);
        let a1 = a0;
        for (let pair = panel, last = panel + panelBytes; pair < last; pair += 32) {
          const x = v128.load32_splat(a);
          a0 = dot(a0, x, v128.load(pair));
          a1 = dot(a1, x, v128.load(pair, 16));
          a += 4;
        }
        peak = finish(out, a0, step0, bias0, slope0, peak);
        peak = finish(out + 16, a1, step1, bias1, slope1, peak);
        out += outBytes;
      }
    }
  }
  return largestOf(peak);
}
