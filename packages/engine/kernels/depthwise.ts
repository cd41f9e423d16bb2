import { activated, largestOf, peakOf } from './vector';

function madd(sum: v128, value: v128, weight: v128): v128 {
  return f32x4.add(sum, f32x4.mul(value, weight));
}

/**
 * Convolves each channel by itself, with an odd or even side and the same padding on all sides.
 *
 * @param from float32, `height * width` pixels of `channels`, a multiple of eight
 * @param weights `side * side` rows of `channels` float32
 * @param columns bias, then slope: `channels` float32 each
 * @returns the largest magnitude written
 */
export function depthwise(
  from: usize,
  weights: usize,
  columns: usize,
  to: usize,
  height: i32,
  width: i32,
  channels: i32,
  side: i32,
  stride: i32,
  pad: i32,
  outHeight: i32,
  outWidth: i32,
): f32 {
  const bytes = (<usize>channels) << 2;
  let peak = f32x4.splat(0);
  for (let outY = 0; outY < outHeight; outY++) {
    const top = outY * stride - pad;
    const inRows = side === 3 && top >= 0 && top + 3 <= height;
    for (let outX = 0; outX < outWidth; ) {
      const left = outX * stride - pad;
      const corner = from + <usize>(top * width + left) * bytes;
      if (inRows && stride === 1 && left >= 0 && left + 6 <= width && outX + 4 <= outWidth) {
        peak = fourOf3x3(corner, <usize>width * bytes, weights, columns, to, channels, peak);
        outX += 4;
        to += bytes << 2;
      } else if (inRows && left >= 0 && left + 3 <= width) {
        peak = oneOf3x3(corner, <usize>width * bytes, weights, columns, to, channels, peak);
        outX++;
        to += bytes;
      } else {
        peak = atAnEdge(from, weights, columns, to, height, width, channels, side, top, left, peak);
        outX++;
        to += bytes;
      }
    }
  }
  return largestOf(peak);
}

/**
 * Four places at once: each weight is loaded once for all of them, and each value for up to three.
 */
function fourOf3x3(
  corner: usize,
  rowBytes: usize,
  weights: usize,
  columns: usize,
  to: usize,
  channels: i32,
  peak: v128,
): v128 {
  const bytes = (<usize>channels) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const bias = v128.load(columns + at);
    let a = bias;
    let b = bias;
    let c = bias;
    let d = bias;
    let weight = weights + at;
    let value = corner + at;
    for (let y = 0; y < 3; y++) {
      const w0 = v128.load(weight);
      const w1 = v128.load(weight + bytes);
      const w2 = v128.load(weight + bytes * 2);
      let x = v128.load(value);
      a = madd(a, x, w0);
      x = v128.load(value + bytes);
      a = madd(a, x, w1);
      b = madd(b, x, w0);
      x = v128.load(value + bytes * 2);
      a = madd(a, x, w2);
      b = madd(b, x, w1);
      c = madd(c, x, w0);
      x = v128.load(value + bytes * 3);
      b = madd(b, x, w2);
      c = madd(c, x, w1);
      d = madd(d, x, w0);
      x = v128.load(value + bytes * 4);
      c = madd(c, x, w2);
      d = madd(d, x, w1);
      x = v128.load(value + bytes * 5);
      d = madd(d, x, w2);
      weight += bytes * 3;
      value += rowBytes;
    }
    const slope = v128.load(columns + bytes + at);
    a = activated(a, slope);
    b = activated(b, slope);
    c = activated(c, slope);
    d = activated(d, slope);
    v128.store(to + at, a);
    v128.store(to + at + bytes, b);
    v128.store(to + at + bytes * 2, c);
    v128.store(to + at + bytes * 3, d);
    peak = peakOf(peakOf(peakOf(peakOf(peak, a), b), c), d);
  }
  return peak;
}

function oneOf3x3(
  corner: usize,
  rowBytes: usize,
  weights: usize,
  columns: usize,
  to: usize,
  channels: i32,
  peak: v128,
): v128 {
  const bytes = (<usize>channels) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    let sum = v128.load(columns + at);
    let weight = weights + at;
    let value = corner + at;
    for (let y = 0; y < 3; y++) {
      sum = madd(sum, v128.load(value), v128.load(weight));
      sum = madd(sum, v128.load(value + bytes), v128.load(weight + bytes));
      sum = madd(sum, v128.load(value + bytes * 2), v128.load(weight + bytes * 2));
      weight += bytes * 3;
      value += rowBytes;
    }
    sum = activated(sum, v128.load(columns + bytes + at));
    v128.store(to + at, sum);
    peak = peakOf(peak, sum);
  }
  return peak;
}

/** Any side, and places that reach beyond the picture. */
function atAnEdge(
  from: usize,
  weights: usize,
  columns: usize,
  to: usize,
  height: i32,
  width: i32,
  channels: i32,
  side: i32,
  top: i32,
  left: i32,
  peak: v128,
): v128 {
  const bytes = (<usize>channels) << 2;
  const firstY = max(0, -top);
  const firstX = max(0, -left);
  const lastY = min(side, height - top);
  const lastX = min(side, width - left);
  for (let at: usize = 0; at < bytes; at += 16) {
    let sum = v128.load(columns + at);
    for (let y = firstY; y < lastY; y++) {
      for (let x = firstX; x < lastX; x++) {
        const value = v128.load(from + <usize>((top + y) * width + left + x) * bytes + at);
        sum = madd(sum, value, v128.load(weights + <usize>(y * side + x) * bytes + at));
      }
    }
    sum = activated(sum, v128.load(columns + bytes + at));
    v128.store(to + at, sum);
    peak = peakOf(peak, sum);
  }
  return peak;
}
