import { largestOf, peakOf } from './vector';

/** Returns the largest magnitude of `count` float32; `count` is a multiple of four. */
export function peak(from: usize, count: i32): f32 {
  let most = f32x4.splat(0);
  const end = from + ((<usize>count) << 2);
  for (; from < end; from += 16) most = peakOf(most, v128.load(from));
  return largestOf(most);
}

/**
 * Multiplies `count` float32 by `scale` and rounds them to int16; `count` is a multiple of eight.
 */
export function quantise(from: usize, to: usize, count: i32, scale: f32): void {
  const scales = f32x4.splat(scale);
  const end = to + ((<usize>count) << 1);
  for (; to < end; from += 32, to += 16) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from), scales)));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from, 16), scales)));
    v128.store(to, i16x8.narrow_i32x4_s(low, high));
  }
}
