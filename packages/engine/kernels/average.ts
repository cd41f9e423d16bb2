import { largestOf, peakOf } from './vector';

/** Writes the mean of each channel of a picture. */
export function average(from: usize, to: usize, pixels: i32, channels: i32): f32 {
  const bytes = (<usize>channels) << 2;
  const share = f32x4.splat(1 / <f32>pixels);
  let peak = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    let sum = f32x4.splat(0);
    for (let pixel = 0; pixel < pixels; pixel++)
      sum = f32x4.add(sum, v128.load(from + <usize>pixel * bytes + at));
    const mean = f32x4.mul(sum, share);
    v128.store(to + at, mean);
    peak = peakOf(peak, mean);
  }
  return largestOf(peak);
}
