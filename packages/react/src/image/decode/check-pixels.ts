import { IMAGE_RULES } from '@facecompare/contract';
import { refuse } from '../refuse.ts';

/**
 * Rejects an image with more pixels than a phone can hold in memory, by the same limits as the
 * server.
 * @throws ProblemError `image-too-many-pixels`
 */
export function checkPixels(width: number, height: number): void {
  if (width * height > IMAGE_RULES.maxPixels || Math.max(width, height) > IMAGE_RULES.maxSide) {
    refuse('image-too-many-pixels', `${width} x ${height} pixels.`);
  }
}
