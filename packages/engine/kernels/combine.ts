import { activated, largestOf, peakOf } from './vector';

/**
 * Adds two pictures and multiplies negative sums by `slope` (1 leaves them, 0 is ReLU). `count` is
 * a multiple of four.
 */
export function add(one: usize, other: usize, to: usize, count: i32, slope: f32): f32 {
  const slopes = f32x4.splat(slope);
  let peak = f32x4.splat(0);
  const end = to + ((<usize>count) << 2);
  for (; to < end; one += 16, other += 16, to += 16) {
    const sum = activated(f32x4.add(v128.load(one), v128.load(other)), slopes);
    v128.store(to, sum);
    peak = peakOf(peak, sum);
  }
  return largestOf(peak);
}

/** Multiplies each channel of a picture by a factor of its own. */
export function multiply(from: usize, factors: usize, to: usize, pixels: i32, channels: i32): f32 {
  let peak = f32x4.splat(0);
  const bytes = (<usize>channels) << 2;
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let at: usize = 0; at < bytes; at += 16, from += 16, to += 16) {
      const product = f32x4.mul(v128.load(from), v128.load(factors + at));
      v128.store(to, product);
      peak = peakOf(peak, product);
    }
  }
  return largestOf(peak);
}
