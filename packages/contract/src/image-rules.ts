/**
 * The limits of an image, shared by the widget, the server and the engine. The server refuses
 * larger images, and the widget makes its images well within the limits.
 */
export const IMAGE_RULES = {
  /** Largest image that a server accepts, in bytes after base64 decoding. */
  maxBytes: 6 * 1024 * 1024,
  /**
   * Most pixels of one image, read from its header before decoding. Phones make 12 to 50 megapixels
   * by default, and 64 (9280 x 6944) in their high-resolution mode. Photos of 108 and 200
   * megapixels are refused: decoded they take 430 and 800 MB, and a phone closes a page that
   * allocates so much.
   */
  maxPixels: 65_000_000,
  /** Longest side in pixels. */
  maxSide: 12_000,
  /** Shortest side in pixels. */
  minSide: 64,
  /** Largest request body in bytes: two images in base64, and the other fields. */
  maxBodyBytes: 2 * 8 * 1024 * 1024 + 64 * 1024,
} as const;

/** The limits of the photos that the widget sends. */
export const PREPARED_RULES = {
  /** Longest edge in pixels. */
  maxEdge: 1600,
  /** Byte budget of one prepared image. */
  maxBytes: 1024 * 1024,
  mimeType: 'image/jpeg',
} as const;

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'heic';

/** The first bytes of a file of each format. */
const JPEG = '\xff\xd8\xff';
const PNG = '\x89PNG\r\n\x1a\n';
const WEBP = /^RIFF.{4}WEBP/s;
/**
 * The box that names the brands of a file: its length, its type, the major brand (ISO/IEC 14496-12,
 * 4.3).
 */
const BRANDS = /^..(..)ftyp(.{4})/s;
/**
 * Brands of HEVC-coded pictures, and those that any coding may have (ISO/IEC 23008-12, annex B and
 * 10).
 */
const HEIC = /^(he(ic|ix|vc|vx|vm|vs|im|is)|m[is]f1)/;
/**
 * Brands of AV1-coded pictures (AV1 Image File Format, 6 and 8). AVIF is not HEIC, although both
 * may have the same major brand.
 */
const AVIF = /^(avi[fso]|MA1[AB])/;
/** The bytes of brands that are read. No file needs more. */
const MOST_BRANDS = 256;

/** Whether a file of boxes is HEIC, judged by all of its brands. */
function isHeic(head: string): boolean {
  const [, length = '', major = ''] = BRANDS.exec(head) ?? [];
  if (!HEIC.test(major)) return false;
  const end = length.charCodeAt(0) * 256 + length.charCodeAt(1);
  for (let at = 16; at + 4 <= Math.min(end, head.length); at += 4)
    if (AVIF.test(head.slice(at, at + 4))) return false;
  return true;
}

/**
 * Finds the format of an image by its first bytes, because a declared type or a file name proves
 * nothing.
 * @param bytes at least the first 12 bytes of the file; 256 of them to distinguish HEIC from AVIF
 * @returns null if it is none of the known formats
 */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, MOST_BRANDS));
  if (head.startsWith(JPEG)) return 'jpeg';
  if (head.startsWith(PNG)) return 'png';
  if (WEBP.test(head)) return 'webp';
  return isHeic(head) ? 'heic' : null;
}
