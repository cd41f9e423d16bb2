import { PATCH_SIDE } from './face-patch.ts';

/**
 * Measures how sharp a face is: the energy of its Laplacian over the variance of its luma. It
 * ranges from 0 (one tone, or blurred beyond use) to about 1. It replaces OFIQ's Sharpness, which
 * uses random trees. It is divided by the variance, so that dim light does not count as blur. The
 * patch has a fixed size, so that a large face needs no more detail than a small one.
 */
export function sharpness(luma: Float32Array): number {
  let energy = 0;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < PATCH_SIDE - 1; y++) {
    for (let x = 1; x < PATCH_SIDE - 1; x++) {
      const at = y * PATCH_SIDE + x;
      const here = luma[at] ?? 0;
      const around =
        (luma[at - 1] ?? 0) +
        (luma[at + 1] ?? 0) +
        (luma[at - PATCH_SIDE] ?? 0) +
        (luma[at + PATCH_SIDE] ?? 0);
      energy += (4 * here - around) ** 2;
      sum += here;
      squares += here * here;
      count++;
    }
  }
  const variance = squares / count - (sum / count) ** 2;
  return variance < 1 ? 0 : energy / count / variance;
}
