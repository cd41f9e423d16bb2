/**
 * What an image must be, in numbers that the widget, the server and the engine share.
 * The server refuses beyond these; the widget makes its images well within them.
 */
export const IMAGE_RULES = {
  /** Largest image a server takes, in bytes after base64 is undone. */
  maxBytes: 6 * 1024 * 1024,
  /** Most pixels of one image, judged from its header before anything is decoded. */
  maxPixels: 50_000_000,
  /** Longest side in pixels. */
  maxSide: 12_000,
  /** Shortest side in pixels. */
  minSide: 64,
  /** Largest request body in bytes: two images in base64, and the other fields. */
  maxBodyBytes: 2 * 8 * 1024 * 1024 + 64 * 1024,
} as const;

/** What the widget makes of a photo before it is sent. */
export const PREPARED_RULES = {
  /** Longest edge in pixels. */
  maxEdge: 1600,
  /** Byte budget of one prepared image. */
  maxBytes: 1024 * 1024,
  mimeType: 'image/jpeg',
} as const;

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'heic';

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte);

const ascii = (bytes: Uint8Array, offset: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + length));

/** Brands of the ISO base media container that hold HEVC-coded pictures (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'hevm', 'hevs', 'heim', 'heis', 'mif1', 'msf1']);

/**
 * The format of an image, judged by its first bytes; a declared type or a file name proves nothing.
 * @param bytes at least the first 16 bytes of the file
 * @returns null where it is none of the formats we know
 */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 4) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 4))) return 'heic';
  return null;
}
