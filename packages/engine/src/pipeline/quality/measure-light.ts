/** How a face is lit, after ISO/IEC 29794-5 as OFIQ computes it. All of it on the luma of a patch, 0 to 255. */
import { PATCH_SIDE } from './face-patch.ts';

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean luma, 0 (black) to 1 (white). OFIQ LuminanceMean. */
export const luminanceMean = (luma: Float32Array): number => mean(luma) / 255;

/** Variance of the luma brought to 0..1: 0 to 0.25. OFIQ LuminanceVariance. */
export function luminanceVariance(luma: Float32Array): number {
  const middle = mean(luma);
  return luma.reduce((sum, value) => sum + (value - middle) ** 2, 0) / luma.length / 255 ** 2;
}

const share = (luma: Float32Array, of: (value: number) => boolean): number =>
  luma.reduce((count, value) => count + (of(value) ? 1 : 0), 0) / luma.length;

/** Share of pixels that are nearly black, luma at most 25: 0 to 1. OFIQ UnderExposurePrevention. */
export const underExposure = (luma: Float32Array): number => share(luma, (value) => value <= 25);

/** Share of pixels that are burnt out, luma at least 247: 0 to 1. OFIQ OverExposurePrevention. */
export const overExposure = (luma: Float32Array): number => share(luma, (value) => value >= 247);

/** Entropy of the luma's histogram, 0 (one tone) to 8 bits. OFIQ DynamicRange. */
export function dynamicRange(luma: Float32Array): number {
  let entropy = 0;
  for (const count of histogram(luma, 256)) if (count > 0) entropy -= count * Math.log2(count);
  return entropy;
}

/** Bins of the two cheeks: finer ones would be as noisy as the skin itself, on some 700 pixels each. */
const CHEEK_BINS = 16;
/** Where the cheeks lie in a patch, in shares of its side. */
const CHEEKS = { top: 0.4, bottom: 0.75, outer: 0.12, inner: 0.38 } as const;

/**
 * How alike the two cheeks are lit: the intersection of their histograms of luma, 0 (nothing in common) to 1. OFIQ
 * IlluminationUniformity, with fewer bins and simple rectangles for the cheeks.
 */
export function illuminationUniformity(luma: Float32Array): number {
  const [left, right] = [cheek(luma, CHEEKS.outer, CHEEKS.inner), cheek(luma, 1 - CHEEKS.inner, 1 - CHEEKS.outer)];
  const other = histogram(right, CHEEK_BINS);
  return histogram(left, CHEEK_BINS).reduce((sum, count, bin) => sum + Math.min(count, other[bin] ?? 0), 0);
}

function cheek(luma: Float32Array, from: number, to: number): Float32Array {
  const rows: number[] = [];
  for (let y = Math.round(CHEEKS.top * PATCH_SIDE); y < Math.round(CHEEKS.bottom * PATCH_SIDE); y++) {
    rows.push(...luma.subarray(y * PATCH_SIDE + Math.round(from * PATCH_SIDE), y * PATCH_SIDE + Math.round(to * PATCH_SIDE)));
  }
  return Float32Array.from(rows);
}

/** Shares of the values 0 to 255 that fall into each bin. */
function histogram(values: Float32Array, bins: number): Float32Array {
  const counts = new Float32Array(bins);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((value * bins) / 256)));
    counts[bin] = (counts[bin] ?? 0) + 1 / values.length;
  }
  return counts;
}
