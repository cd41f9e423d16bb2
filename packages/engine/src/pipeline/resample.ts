import type { Box } from './geometry.ts';
import type { Pixels } from './pixels.ts';

/** For each output position: which source positions it is made of, and how much of each. */
interface Taps {
  /** Where the taps of each output begin; one entry more than outputs. */
  readonly starts: Int32Array;
  /** Offset of the source position in the data. */
  readonly offsets: Int32Array;
  readonly weights: Float64Array;
}

/** Weights below this are rounding, and reading a pixel for nothing is what costs the time here. */
const NEGLIGIBLE = 1e-6;

/**
 * Shrinking averages the area an output covers (a point sample would alias, and faces shrink tenfold here); enlarging
 * interpolates linearly between the middles of pixels. Positions outside repeat the pixel at the edge.
 */
function tapsOf(
  start: number,
  size: number,
  outputs: number,
  length: number,
  stride: number,
  most: number,
): Taps {
  const scale = size / outputs;
  if (scale > most) return sparseTaps(start, scale, outputs, length, stride, most);
  const touched = scale > 1 ? Math.ceil(scale) + 1 : 2;
  const starts = new Int32Array(outputs + 1);
  const offsets = new Int32Array(outputs * touched);
  const weights = new Float64Array(outputs * touched);
  let count = 0;
  for (let output = 0; output < outputs; output++) {
    starts[output] = count;
    const from = scale > 1 ? start + output * scale : start + (output + 0.5) * scale - 0.5;
    for (let at = Math.floor(from); at < Math.floor(from) + touched; at++) {
      const weight =
        scale > 1
          ? (Math.min(at + 1, from + scale) - Math.max(at, from)) / scale
          : 1 - Math.abs(from - at);
      if (weight < NEGLIGIBLE) continue;
      offsets[count] = Math.min(length - 1, Math.max(0, at)) * stride;
      weights[count] = weight;
      count++;
    }
  }
  starts[outputs] = count;
  return { starts, offsets, weights };
}

/** Taps of a few positions only, spread evenly over what each output covers. */
function sparseTaps(
  start: number,
  scale: number,
  outputs: number,
  length: number,
  stride: number,
  perOutput: number,
): Taps {
  const count = outputs * perOutput;
  const positionOf = (tap: number) => Math.floor(start + ((tap + 0.5) * scale) / perOutput);
  return {
    starts: Int32Array.from({ length: outputs + 1 }, (_, output) => output * perOutput),
    offsets: Int32Array.from(
      { length: count },
      (_, tap) => Math.min(length - 1, Math.max(0, positionOf(tap))) * stride,
    ),
    weights: new Float64Array(count).fill(1 / perOutput),
  };
}

/**
 * A rectangle of an image in another size: area average when shrinking, bilinear when enlarging.
 * Both axes in one pass: each source pixel is read about once, and nothing is kept in between.
 *
 * @param region rectangle in source pixels; parts outside the image repeat its edge
 * @param most how many source pixels an output is averaged from along each axis at most, a whole number from 1. A
 *   few serve a net that only has to find its way about a face; without a bound every pixel counts, as a face that is
 *   compared needs it.
 * @returns width * height * 3 values, RGB interleaved, 0 to 255, not rounded
 */
export function resample(
  pixels: Pixels,
  region: Box,
  width: number,
  height: number,
  most = Number.POSITIVE_INFINITY,
): Float32Array {
  const { data, channels } = pixels;
  const columns = tapsOf(region.x, region.width, width, pixels.width, channels, most);
  const rows = tapsOf(
    region.y,
    region.height,
    height,
    pixels.height,
    pixels.width * channels,
    most,
  );
  const { starts, offsets, weights } = columns;
  const out = new Float32Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const firstRow = rows.starts[y] as number;
    const endRow = rows.starts[y + 1] as number;
    for (let x = 0; x < width; x++) {
      const firstColumn = starts[x] as number;
      const endColumn = starts[x + 1] as number;
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = firstRow; row < endRow; row++) {
        const base = rows.offsets[row] as number;
        const share = rows.weights[row] as number;
        for (let column = firstColumn; column < endColumn; column++) {
          const at = base + (offsets[column] as number);
          const weight = share * (weights[column] as number);
          red += weight * (data[at] as number);
          green += weight * (data[at + 1] as number);
          blue += weight * (data[at + 2] as number);
        }
      }
      out[to] = red;
      out[to + 1] = green;
      out[to + 2] = blue;
      to += 3;
    }
  }
  return out;
}
