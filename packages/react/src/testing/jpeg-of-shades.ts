/**
 * Writes a grey JPEG, with one brightness for each 8 x 8 pixels, in a few bytes and without a
 * canvas. ITU-T T.81, baseline.
 */
import type { Shades } from './shades.ts';

const EDGE = 8;
/**
 * Differences of brightness fit into 8 bits, so there are 9 lengths, each with a code of 4 bits.
 */
const LENGTHS = 9;
const CODE_BITS = 4;

const two = (value: number) => [value >> 8, value & 0xff];
const segment = (marker: number, bytes: readonly number[]) => [
  0xff,
  marker,
  ...two(bytes.length + 2),
  ...bytes,
];
/** Returns a Huffman table in which all codes have the same length. */
const codes = (table: number, bits: number, symbols: readonly number[]) => [
  table,
  ...Array.from({ length: 16 }, (_, index) => (index + 1 === bits ? symbols.length : 0)),
  ...symbols,
];

/**
 * Returns the bytes of the JPEG.
 * @param width and `height` in pixels
 */
export function jpegOfShades(
  width: number,
  height: number,
  shades: Shades,
): Uint8Array<ArrayBuffer> {
  const columns = Math.ceil(width / EDGE);
  const rows = Math.ceil(height / EDGE);
  const out: number[] = [];
  let [held, count, last] = [0, 0, 0];
  const put = (value: number, bits: number) => {
    for (let bit = bits - 1; bit >= 0; bit--) {
      held = ((held << 1) | ((value >> bit) & 1)) & 0xff;
      if (++count % 8 === 0) out.push(held, ...(held === 0xff ? [0] : []));
    }
  };
  for (let block = 0; block < columns * rows; block++) {
    const shade =
      Math.round(
        shades(((block % columns) + 0.5) / columns, (Math.floor(block / columns) + 0.5) / rows),
      ) - 128;
    const difference = shade - last;
    last = shade;
    const bits = 32 - Math.clz32(Math.abs(difference));
    put(bits, CODE_BITS);
    put(difference < 0 ? difference + 2 ** bits - 1 : difference, bits);
    // The block has no other coefficients.
    put(0, 1);
  }
  put(0x7f, (8 - (count % 8)) % 8);
  return Uint8Array.from([
    ...[0xff, 0xd8],
    // The coefficient of a block is eight times its brightness.
    ...segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    ...segment(0xc0, [8, ...two(height), ...two(width), 1, 1, 0x11, 0]),
    ...segment(0xc4, codes(0x00, CODE_BITS, [...Array(LENGTHS).keys()])),
    ...segment(0xc4, codes(0x10, 1, [0])),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...out,
    ...[0xff, 0xd9],
  ]);
}
