import { type PicturePixels, thumbnailOf } from './thumbnail-of.ts';

/** Columns and rows of a fingerprint. */
export const EDGE = 48;

/**
 * In 0 to 255. Below it a fingerprint would be noise: the picture is empty, or the browser hides
 * pixels from pages.
 */
const LEAST_DEVIATION = 3;

/**
 * How often neighbours are averaged. A blurred thumbnail can be moved by a part of a cell without
 * a large error.
 */
const BLURS = 2;

/**
 * The look of a picture: 48 x 48 values of brightness, row by row. Their mean is 0 and their
 * standard deviation is 1. It is plain data, and still shows a face: keep it no longer than the
 * photo.
 */
export type Fingerprint = readonly number[];

/** Averages each 2 x 2 cells, so that one row and one column fewer are left. */
function blurred(square: Fingerprint, edge: number): number[] {
  const at = (row: number, column: number) => square[row * edge + column] ?? 0;
  return Array.from({ length: (edge - 1) ** 2 }, (_, index) => {
    const [row, column] = [Math.floor(index / (edge - 1)), index % (edge - 1)];
    return (
      (at(row, column) + at(row, column + 1) + at(row + 1, column) + at(row + 1, column + 1)) / 4
    );
  });
}

/**
 * Returns the fingerprint of a whole picture, for `isSameImage`.
 * @param pixels upright, of any size
 * @returns null if the picture has too little contrast
 */
export function fingerprintOf(pixels: PicturePixels): Fingerprint | null {
  let square = thumbnailOf(pixels, EDGE + BLURS);
  for (let left = BLURS; left > 0; left--) square = blurred(square, EDGE + left);
  const mean = square.reduce((sum, value) => sum + value, 0) / square.length;
  const variance = square.reduce((sum, value) => sum + (value - mean) ** 2, 0) / square.length;
  const deviation = Math.sqrt(variance);
  return deviation < LEAST_DEVIATION ? null : square.map((value) => (value - mean) / deviation);
}
