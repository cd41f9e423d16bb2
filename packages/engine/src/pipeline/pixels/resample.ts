import type { Box } from '../geometry.ts';
import type { Pixels } from './pixels.ts';

/** For each output position: its source positions, and the weight of each. */
interface Taps {
  /** Index of the first tap of each output; one entry more than outputs. */
  readonly starts: Int32Array;
  /** Offset of the source position in the data. */
  readonly offsets: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Smaller weights come from rounding. They are skipped, because reading pixels takes most of the
 * time here.
 */
const NEGLIGIBLE = 1e-6;

/**
 * Shrinking averages the area that an output covers. A point sample would alias, because faces
 * shrink tenfold here. Enlarging interpolates linearly between the middles of pixels. Positions
 * outside repeat the pixel at the edge.
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

/** Takes a few positions only, spread evenly over the span of each output. */
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
 * Resamples a rectangle of an image to another size: area average when shrinking, bilinear when
 * enlarging. It does both axes in one pass, so that it reads each source pixel about once and
 * stores nothing in between.
 *
 * @param region rectangle in source pixels; parts outside the image repeat its edge
 * @param most largest number of source pixels along each axis that an output is averaged from, a
 *   whole number from 1. A few are enough for a model that only has to locate parts of a face.
 *   Without a limit every pixel counts, and a face that is compared needs that.
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
