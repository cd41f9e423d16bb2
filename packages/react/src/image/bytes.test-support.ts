/** Parts of image files, written by hand. */
export type Bytes = readonly number[];

/**
 * Unsigned integers, most significant byte first, as in JPEG, PNG, ICC and the `MM` kind of EXIF.
 */
export const two = (value: number): Bytes => [(value >> 8) & 0xff, value & 0xff];
export const four = (value: number): Bytes => [...two(value >>> 16), ...two(value & 0xffff)];
export const ascii = (text: string): Bytes =>
  Array.from(text, (character) => character.charCodeAt(0));

/** One segment of a JPEG (ITU-T T.81, annex B). */
export const segment = (marker: number, data: Bytes): Bytes => [
  0xff,
  marker,
  ...two(data.length + 2),
  ...data,
];

/** One chunk of a PNG: length, type, data, and their CRC-32, bit by bit. */
export function chunk(type: string, data: Bytes): Bytes {
  const body = [...ascii(type), ...data];
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return [...four(data.length), ...body, ...four(~crc >>> 0)];
}

/** One chunk of a RIFF file, padded to an even length. */
export const riffChunk = (type: string, data: Bytes): Bytes => [
  ...ascii(type),
  ...four(data.length).toReversed(),
  ...data,
  ...(data.length % 2 ? [0] : []),
];

/** A WebP file of some chunks (RFC 9649). */
export const riff = (chunks: Bytes): Bytes => [
  ...ascii('RIFF'),
  ...four(chunks.length + 4).toReversed(),
  ...ascii('WEBP'),
  ...chunks,
];

/** One box of an ISO media file. */
export const box = (type: string, data: Bytes): Bytes => [
  ...four(data.length + 8),
  ...ascii(type),
  ...data,
];

/** Numbers from a seed (xorshift32), 0 to 1. */
export function randomFrom(seed: number): () => number {
  let word = seed | 0 || 1;
  return () => {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    return (word >>> 0) / 2 ** 32;
  };
}
