import type { ImageFormat } from '@facecompare/contract';

/** What the bytes of an image say about it before anything is decoded. */
export interface ImageFacts {
  /** Whether the file reaches its own end. A browser may decode half a file without a word (Firefox does), and half a face would be judged. */
  readonly complete: boolean;
  /** Whether every browser shows the same picture of it. */
  readonly supported: boolean;
  /** Stored pixels, before any turning; 0 where the header does not say. */
  readonly width: number;
  readonly height: number;
}

const unknown = { supported: true, width: 0, height: 0 };

/** Unsigned integer, most significant byte first. Never throws: beyond the end there is simply less to read. */
const integer = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/**
 * Walks the markers (ITU-T T.81, annex B) to the end-of-image marker. Looking for it in the last bytes of the file
 * would refuse the photos of phones that append a trailer or a short film, and would be fooled by a thumbnail's.
 */
function jpegFacts(bytes: Uint8Array): ImageFacts {
  let facts = unknown;
  let namesItsColours = false;
  for (let at = 2; ; ) {
    at = bytes.indexOf(0xff, at);
    const marker = bytes[at + 1];
    if (at < 0 || marker === undefined || marker === 0xd9)
      return { complete: marker === 0xd9, ...facts };
    const read = (offset: number) => integer(bytes.subarray(at + offset, at + offset + 2));
    // The part in which Adobe's programs say how the colours are meant.
    if (marker === 0xee) namesItsColours = true;
    // Start of frame: C0 to CF without C4, C8 and CC, which hold no size. Beyond C2 is what no camera writes, and browsers
    // disagree about: arithmetic coding and the like. Four colours without Adobe's part are shown as their negative.
    if (marker === 0xc0 || (marker > 0xc0 && marker < 0xd0 && marker & 3)) {
      facts = {
        supported: marker < 0xc3 && (bytes[at + 9] !== 4 || namesItsColours),
        width: read(7),
        height: read(5),
      };
    }
    // Fill byte; then the markers without a length: a stuffed zero, the restarts, and start of image.
    if (marker === 0xff) at += 1;
    else if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + read(2);
  }
}

/** CRC-32 of one byte each (PNG, annex D). */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = (byte >>> 1) ^ (byte & 1 && 0xedb88320);
  return byte;
});

const crcOf = (bytes: Uint8Array): number => {
  let crc = -1;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
};

/**
 * Walks the chunks (PNG, 5.3: length, type, data, check sum) to IEND. The sums are checked of those whose type begins
 * with a capital: a picture hangs on them, and some browsers show one with a broken sum all the same.
 */
function pngFacts(bytes: Uint8Array): ImageFacts {
  const read = (at: number) => integer(bytes.subarray(at, at + 4));
  const size = { supported: true, width: read(16), height: read(20) };
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + read(at);
    const isCritical = !((bytes[at + 4] as number) & 32);
    if (end + 4 > bytes.length || (isCritical && crcOf(bytes.subarray(at + 4, end)) !== read(end)))
      break;
    if (read(at + 4) === 0x49454e44) return { complete: true, ...size };
    at = end + 4;
  }
  return { complete: false, ...size };
}

/** Numbers in a RIFF file are little-endian. */
const littleEndian = (bytes: Uint8Array, at: number, length: number) =>
  integer(bytes.slice(at, at + length).reverse());

/** RFC 9649. The first chunk says the size, each kind in its own way. The length leaves out the eight bytes it ends. */
function webpFacts(bytes: Uint8Array): ImageFacts {
  const read = (at: number, length: number) => littleEndian(bytes, at, length);
  const kind = bytes[15];
  const complete = read(4, 4) + 8 <= bytes.length;
  if (kind === 0x58)
    return { complete, supported: true, width: read(24, 3) + 1, height: read(27, 3) + 1 };
  if (kind === 0x4c)
    return {
      complete,
      supported: true,
      width: (read(21, 2) & 0x3fff) + 1,
      height: ((read(22, 3) >> 6) & 0x3fff) + 1,
    };
  return { complete, supported: true, width: read(26, 2) & 0x3fff, height: read(28, 2) & 0x3fff };
}

/**
 * Walks the boxes (ISO/IEC 14496-12, 4.2: length, type, data; a length of 1 stands for the eight bytes behind the type).
 * Only coded data (`mdat`) that reaches beyond the file is a cut: what phones append to it need not be boxes.
 */
function heicFacts(bytes: Uint8Array): ImageFacts {
  const read = (at: number, length: number) => integer(bytes.subarray(at, at + length));
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + (read(at, 4) === 1 ? read(at + 8, 8) : read(at, 4));
    if (end > bytes.length && read(at + 4, 4) === 0x6d646174)
      return { complete: false, ...unknown };
    // A length of 0 reaches to the end of the file; none is shorter than its own head.
    if (end < at + 8) break;
    at = end;
  }
  return { complete: true, ...unknown };
}

/**
 * Reads an image's own header and finds its end, without decoding it.
 *
 * @param bytes the whole file; damaged ones are answered, never thrown at
 * @param format what `imageFormatOf` says of the same bytes. Of `heic` no size is read: the decoder tells
 */
export function imageFacts(bytes: Uint8Array, format: ImageFormat): ImageFacts {
  return { jpeg: jpegFacts, png: pngFacts, webp: webpFacts, heic: heicFacts }[format](bytes);
}
