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

/** What a file of each format begins with; HEIC by the brands that hold HEVC-coded pictures (ISO/IEC 23008-12, annex B). */
const JPEG = '\xff\xd8\xff';
const PNG = '\x89PNG\r\n\x1a\n';
const WEBP = /^RIFF.{4}WEBP/s;
const HEIC = /^.{4}ftyp(he(ic|ix|vc|vx|vm|vs|im|is)|m[is]f1)/s;

/**
 * The format of an image, judged by its first bytes; a declared type or a file name proves nothing.
 * @param bytes at least the first 12 bytes of the file
 * @returns null where it is none of the formats we know
 */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith(JPEG)) return 'jpeg';
  if (head.startsWith(PNG)) return 'png';
  if (WEBP.test(head)) return 'webp';
  return HEIC.test(head) ? 'heic' : null;
}
