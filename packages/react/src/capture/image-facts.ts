import type { ImageFormat } from '@facecompare/contract';

/** What the bytes of an image say about it before anything is decoded. */
export interface ImageFacts {
  /** Whether the file reaches its own end. A browser may decode half a file without a word (Firefox does), and half a face would be judged. */
  readonly complete: boolean;
  /** Stored pixels, before any turning; 0 where the header does not say. */
  readonly width: number;
  readonly height: number;
}

const unknown = { width: 0, height: 0 };

/** Unsigned integer, most significant byte first. Never throws: beyond the end there is simply less to read. */
const integer = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/**
 * Walks the markers (ITU-T T.81, annex B) to the end-of-image marker. Looking for it in the last bytes of the file
 * would refuse the photos of phones that append a trailer or a short film, and would be fooled by a thumbnail's.
 */
function jpegFacts(bytes: Uint8Array): ImageFacts {
  let size = unknown;
  for (let at = 2; ; ) {
    at = bytes.indexOf(0xff, at);
    const marker = bytes[at + 1];
    if (at < 0 || marker === undefined || marker === 0xd9) return { complete: marker === 0xd9, ...size };
    const read = (offset: number) => integer(bytes.subarray(at + offset, at + offset + 2));
    // Start of frame: C0 to CF without C4, C8 and CC, which hold no size.
    if (marker === 0xc0 || (marker > 0xc0 && marker < 0xd0 && marker & 3)) size = { width: read(7), height: read(5) };
    // Fill byte; then the markers without a length: a stuffed zero, the restarts, and start of image.
    if (marker === 0xff) at += 1;
    else if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + read(2);
  }
}

/** Walks the chunks (PNG, 5.3: length, type, data, check sum) to IEND. */
function pngFacts(bytes: Uint8Array): ImageFacts {
  const read = (at: number) => integer(bytes.subarray(at, at + 4));
  let at = 8;
  while (at + 12 <= bytes.length && read(at + 4) !== 0x49454e44) at += 12 + read(at);
  return { complete: at + 12 <= bytes.length, width: read(16), height: read(20) };
}

/**
 * Reads an image's own header and finds its end, without decoding it.
 *
 * @param bytes the whole file; damaged ones are answered, never thrown at
 * @param format what `imageFormatOf` says of the same bytes. Of `heic` nothing is read, and no size of `webp`: the decoder tells
 */
export function imageFacts(bytes: Uint8Array, format: ImageFormat): ImageFacts {
  if (format === 'jpeg') return jpegFacts(bytes);
  if (format === 'png') return pngFacts(bytes);
  // The length in a RIFF header is little-endian, and leaves out the eight bytes it ends.
  return { complete: format !== 'webp' || integer(bytes.slice(4, 8).reverse()) + 8 <= bytes.length, ...unknown };
}
