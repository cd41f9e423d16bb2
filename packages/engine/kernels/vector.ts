/** Operations on four float32 at once that several kernels use. */

/** The largest of four magnitudes. */
export function largestOf(peak: v128): f32 {
  return max(
    max(f32x4.extract_lane(peak, 0), f32x4.extract_lane(peak, 1)),
    max(f32x4.extract_lane(peak, 2), f32x4.extract_lane(peak, 3)),
  );
}

/** `pmax` and not `max`: it is one instruction of the processor, and no value here is a NaN. */
export function peakOf(peak: v128, value: v128): v128 {
  return f32x4.pmax(peak, f32x4.abs(value));
}

/** Multiplies negative values by `slope`: 1 leaves them, 0 is ReLU, anything between is PReLU. */
export function activated(value: v128, slope: v128): v128 {
  const zero = f32x4.splat(0);
  return f32x4.add(f32x4.pmax(zero, value), f32x4.mul(f32x4.pmin(zero, value), slope));
}
