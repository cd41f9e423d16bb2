/**
 * Measures how a face is lit, after ISO/IEC 29794-5 as OFIQ computes it. All functions use the luma
 * of a patch, 0 to 255.
 */
import { PATCH_SIDE } from './face-patch.ts';

// Plain loops, because they run on every frame of a camera. A callback or `for...of` costs ten times as
// much for nine thousand pixels.

function mean(values: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum / values.length;
}

/** Mean luma, 0 (black) to 1 (white). OFIQ LuminanceMean. */
export const luminanceMean = (luma: Float32Array): number => mean(luma) / 255;

/** Variance of the luma after scaling it to 0..1: 0 to 0.25. OFIQ LuminanceVariance. */
export function luminanceVariance(luma: Float32Array): number {
  const middle = mean(luma);
  let squares = 0;
  for (let at = 0; at < luma.length; at++) squares += ((luma[at] ?? 0) - middle) ** 2;
  return squares / luma.length / 255 ** 2;
}

/** Share of the pixels whose luma lies between the two, both included. */
function shareBetween(luma: Float32Array, least: number, most: number): number {
  let count = 0;
  for (let at = 0; at < luma.length; at++) {
    const value = luma[at] ?? 0;
    if (value >= least && value <= most) count++;
  }
  return count / luma.length;
}

/** Share of pixels that are nearly black, luma at most 25: 0 to 1. OFIQ UnderExposurePrevention. */
export const underExposure = (luma: Float32Array): number => shareBetween(luma, 0, 25);

/** Share of pixels that are burnt out, luma at least 247: 0 to 1. OFIQ OverExposurePrevention. */
export const overExposure = (luma: Float32Array): number => shareBetween(luma, 247, 255);

/** Entropy of the luma's histogram, 0 (one tone) to 8 bits. OFIQ DynamicRange. */
export function dynamicRange(luma: Float32Array): number {
  let entropy = 0;
  for (const count of histogram(luma, 256)) if (count > 0) entropy -= count * Math.log2(count);
  return entropy;
}

/**
 * Bins of the two cheeks. On some 700 pixels each, finer bins would be as noisy as the skin itself.
 */
const CHEEK_BINS = 16;
/** The place of the cheeks in a patch, in shares of its side. */
const CHEEKS = { top: 0.4, bottom: 0.75, outer: 0.12, inner: 0.38 } as const;

/**
 * Measures how alike the two cheeks are lit: the intersection of their histograms of luma, 0
 * (nothing in common) to 1. OFIQ IlluminationUniformity, with fewer bins and simple rectangles for
 * the cheeks.
 */
export function illuminationUniformity(luma: Float32Array): number {
  const [left, right] = [
    cheek(luma, CHEEKS.outer, CHEEKS.inner),
    cheek(luma, 1 - CHEEKS.inner, 1 - CHEEKS.outer),
  ];
  const other = histogram(right, CHEEK_BINS);
  return histogram(left, CHEEK_BINS).reduce(
    (sum, count, bin) => sum + Math.min(count, other[bin] ?? 0),
    0,
  );
}

function cheek(luma: Float32Array, from: number, to: number): Float32Array {
  const [top, bottom] = [
    Math.round(CHEEKS.top * PATCH_SIDE),
    Math.round(CHEEKS.bottom * PATCH_SIDE),
  ];
  const [left, right] = [Math.round(from * PATCH_SIDE), Math.round(to * PATCH_SIDE)];
  const pixels = new Float32Array((bottom - top) * (right - left));
  for (let y = top; y < bottom; y++) {
    pixels.set(
      luma.subarray(y * PATCH_SIDE + left, y * PATCH_SIDE + right),
      (y - top) * (right - left),
    );
  }
  return pixels;
}

/** Shares of the values 0 to 255 that fall into each bin. */
function histogram(values: Float32Array, bins: number): Float32Array {
  const counts = new Float32Array(bins);
  for (let at = 0; at < values.length; at++) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(((values[at] ?? 0) * bins) / 256)));
    counts[bin] = (counts[bin] ?? 0) + 1 / values.length;
  }
  return counts;
}
