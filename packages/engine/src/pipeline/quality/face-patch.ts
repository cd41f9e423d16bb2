import { lumaAt } from '../pixels/luma-at.ts';
import type { Pixels } from '../pixels/pixels.ts';
import { resample } from '../pixels/resample.ts';

/**
 * Side of a patch in pixels: near the 112 of the embedding model, so that both see the same
 * sharpness.
 */
export const PATCH_SIDE = 96;

/**
 * Pixels along an axis that each value is averaged from: more take longer and change no measure by
 * a hundredth.
 */
const ENOUGH_PIXELS = 3;

/**
 * A face in one fixed size, whatever its size in the picture. Light and sharpness are measured on
 * it.
 */
export interface FacePatch {
  /** PATCH_SIDE squared times three values, RGB interleaved, 0 to 255. */
  readonly rgb: Float32Array;
  /** PATCH_SIDE squared values, luma of ITU-R BT.601, 0 to 255. */
  readonly luma: Float32Array;
}

/** Resamples the square around all landmarks, from the brows to the chin, to PATCH_SIDE. */
export function facePatch(pixels: Pixels, landmarks: Float32Array): FacePatch {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let at = 0; at + 1 < landmarks.length; at += 2) {
    const [x = 0, y = 0] = [landmarks[at], landmarks[at + 1]];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const side = Math.max(2, right - left, bottom - top);
  const region = {
    x: (left + right - side) / 2,
    y: (top + bottom - side) / 2,
    width: side,
    height: side,
  };
  const rgb = resample(pixels, region, PATCH_SIDE, PATCH_SIDE, ENOUGH_PIXELS);
  const luma = new Float32Array(PATCH_SIDE * PATCH_SIDE);
  for (let i = 0; i < luma.length; i++) luma[i] = lumaAt(rgb, i);
  return { rgb, luma };
}
