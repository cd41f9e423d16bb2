/**
 * Columns and rows of mean brightness. Two neighbours in a row give one bit, so there are 8 x 8
 * bits.
 */
const COLUMNS = 9;
const ROWS = 8;

/**
 * Pixels of a cell, for each side. We sum them, because browsers differ in how well they scale a
 * picture down.
 */
const CELL = 8;

/** The size at which we read a picture for its fingerprint. */
export const READ_SIZE = { width: COLUMNS * CELL, height: ROWS * CELL } as const;

/**
 * In 0 to 255. Below it the bits are noise: the picture is empty, or the browser hides pixels from
 * pages.
 */
const LEAST_CONTRAST = 8;

/**
 * Returns a fingerprint of a picture: 64 bits as 16 hexadecimal digits. It is the difference hash
 * of Neal Krawetz ("Kind of Like That", The Hacker Factor Blog, 2013). A bit is set if a cell of 9
 * x 8 is brighter than its right neighbour. So another size, quality or brightness keeps the
 * fingerprint.
 * @param pixels red, green, blue, opacity of {@link READ_SIZE} pixels, row by row
 * @returns undefined if the picture has too little contrast
 */
export function fingerprintOf(pixels: Uint8ClampedArray): string | undefined {
  const brightness = (column: number, row: number): number => {
    let sum = 0;
    for (let y = row * CELL; y < (row + 1) * CELL; y++) {
      for (let x = column * CELL; x < (column + 1) * CELL; x++) {
        const at = 4 * (y * READ_SIZE.width + x);
        // ITU-R BT.601 luma.
        sum +=
          0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
      }
    }
    return sum / CELL ** 2;
  };
  let digits = '';
  let [least, most] = [255, 0];
  for (let row = 0; row < ROWS; row++) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => brightness(column, row));
    least = Math.min(least, ...cells);
    most = Math.max(most, ...cells);
    let bits = 0;
    for (let column = 0; column < COLUMNS - 1; column++)
      bits = 2 * bits + Number((cells[column] ?? 0) > (cells[column + 1] ?? 0));
    digits += bits.toString(16).padStart(2, '0');
  }
  return most - least < LEAST_CONTRAST ? undefined : digits;
}
