/** Brightness of a picture, 0 to 255, at a place in fractions of its width and height. */
export type Shades = (x: number, y: number) => number;

const COLUMNS = 9;
const ROWS = 8;

/** A picture of 9 x 8 grey cells. Another number is quite another picture, also to whoever compares what pictures look like. */
export const mosaic =
  (picture: number): Shades =>
  (x, y) =>
    40 + (mixed(picture, Math.floor(x * COLUMNS) + Math.floor(y * ROWS) * COLUMNS) % 176);

/** Two integers, thoroughly mixed into one of 32 bits (the finaliser of MurmurHash3 by Austin Appleby, public domain). */
function mixed(picture: number, cell: number): number {
  let bits = Math.imul(picture + 1, 0x9e3779b1) ^ Math.imul(cell + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A number that is the same for the same bytes. */
export const numberOf = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => mixed(sum, byte), bytes.length);
