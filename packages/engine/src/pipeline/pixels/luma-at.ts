/**
 * Returns the luma of a pixel, after ITU-R BT.601: 0 to 255.
 * @param rgb RGB interleaved, 0 to 255
 * @param pixel number of the pixel
 */
export const lumaAt = (rgb: Float32Array, pixel: number): number =>
  0.299 * (rgb[pixel * 3] ?? 0) +
  0.587 * (rgb[pixel * 3 + 1] ?? 0) +
  0.114 * (rgb[pixel * 3 + 2] ?? 0);
