/** The brightness of a picture, 0 to 255, at a point in fractions of its width and height. */
export type Shades = (x: number, y: number) => number;

const COLUMNS = 9;
const ROWS = 8;

/**
 * Returns a picture of 9 x 8 grey cells. Another number gives a very different picture, also for a
 * fingerprint.
 */
export const mosaic =
  (picture: number): Shades =>
  (x, y) =>
    40 + (mixed(picture, Math.floor(x * COLUMNS) + Math.floor(y * ROWS) * COLUMNS) % 176);

/**
 * Mixes two integers into one of 32 bits (the finaliser of MurmurHash3 by Austin Appleby, public
 * domain).
 */
function mixed(picture: number, cell: number): number {
  let bits = Math.imul(picture + 1, 0x9e3779b1) ^ Math.imul(cell + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Returns the same number for the same bytes. */
export const numberOf = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => mixed(sum, byte), bytes.length);
