import type { ImageFormat } from '@facecompare/contract';

/** What the bytes of an image show before it is decoded. */
export interface ImageFacts {
  /**
   * Whether the file has its end. Some browsers (Firefox) decode half a file without an error, and
   * we would then compare half a face.
   */
  readonly complete: boolean;
  /** Whether every browser shows this file in the same way. */
  readonly supported: boolean;
  /** Stored pixels, before any rotation; 0 if the header does not contain them. */
  readonly width: number;
  readonly height: number;
}

const unknown = { supported: true, width: 0, height: 0 };

/**
 * Reads an unsigned integer, most significant byte first. Never throws: beyond the end it reads
 * fewer bytes.
 */
const integer = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/**
 * Reads the markers (ITU-T T.81, annex B) up to the end-of-image marker. We do not search the last
 * bytes of the file for it. That would reject photos of phones that append a trailer or a short
 * film. It would also find the end marker of a thumbnail.
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
    // The segment in which Adobe's programs declare the colour transform.
    if (marker === 0xee) namesItsColours = true;
    // Start of frame: C0 to CF without C4, C8 and CC, which hold no size. Cameras write nothing
    // beyond C2, and browsers show it differently (arithmetic coding, for example). Browsers show
    // four colours without Adobe's segment as a negative.
    if (marker === 0xc0 || (marker > 0xc0 && marker < 0xd0 && marker & 3)) {
      facts = {
        supported: marker < 0xc3 && (bytes[at + 9] !== 4 || namesItsColours),
        width: read(7),
        height: read(5),
      };
    }
    // A fill byte, then the markers without a length: a stuffed zero, the restarts, and start of
    // image.
    if (marker === 0xff) at += 1;
    else if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + read(2);
  }
}

/** The CRC-32 of each byte (PNG, annex D). */
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
 * Reads the chunks (PNG, 5.3: length, type, data, checksum) up to IEND. It checks the checksums of
 * chunks whose type begins with a capital letter. The picture depends on them, and some browsers
 * show a picture with a wrong checksum.
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

/**
 * RFC 9649. The first chunk holds the size, in a different way for each kind. The length does not
 * count the eight bytes up to its own end.
 */
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
 * Reads the boxes (ISO/IEC 14496-12, 4.2: length, type, data; a length of 1 means that eight bytes
 * after the type hold it). Only coded data (`mdat`) that reaches beyond the file means a truncated
 * file. What phones append after it need not be a box.
 */
function heicFacts(bytes: Uint8Array): ImageFacts {
  const read = (at: number, length: number) => integer(bytes.subarray(at, at + length));
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + (read(at, 4) === 1 ? read(at + 8, 8) : read(at, 4));
    if (end > bytes.length && read(at + 4, 4) === 0x6d646174)
      return { complete: false, ...unknown };
    // A length of 0 reaches to the end of the file. No box is shorter than its own header.
    if (end < at + 8) break;
    at = end;
  }
  return { complete: true, ...unknown };
}

/**
 * Reads the header of an image and finds its end, without decoding it.
 * @param bytes the whole file; a damaged file gives a result and no error
 * @param format what `imageFormatOf` returns for the same bytes. For `heic` it reads no size,
 *   because the decoder reports it.
 */
export function imageFacts(bytes: Uint8Array, format: ImageFormat): ImageFacts {
  return { jpeg: jpegFacts, png: pngFacts, webp: webpFacts, heic: heicFacts }[format](bytes);
}
