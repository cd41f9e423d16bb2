const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * Converts a number to the 16 bits of IEEE 754 binary16, rounded to the nearest, ties to even. Node
 * has no `Float16Array` yet.
 * @param value below 65,520 in magnitude; larger values become infinite
 */
export function toHalf(value: number): number {
  float[0] = value;
  const sign = ((bits[0] ?? 0) >>> 16) & 0x8000;
  const magnitude = Math.abs(float[0] ?? 0);
  if (magnitude >= 65_520) return sign | 0x7c00;
  // From here on everything is a multiple of `unit`, exact in doubles; below 2^-14 the unit stops
  // shrinking.
  float[0] = magnitude;
  const exponent = Math.max(1, ((bits[0] ?? 0) >>> 23) - 112);
  const unit = 2 ** (exponent - 25);
  const [whole, rest] = [Math.floor(magnitude / unit), (magnitude / unit) % 1];
  const rounded = rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole;
  // A carry out of the fraction goes into the exponent, which is correct here.
  return sign | (((exponent - 1) << 10) + rounded);
}
