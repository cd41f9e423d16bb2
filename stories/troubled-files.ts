/** Files with the things that can be wrong with a photo. */
import type { ProblemCode } from '@facecompare/contract';

/** A file, made when the story needs it. */
export type TroubledFile = () => File | Promise<File>;

/**
 * The name and type say that it is a photo, whatever is inside, because neither proves anything.
 */
const file = (...parts: BlobPart[]) => new File(parts, 'photo.jpg', { type: 'image/jpeg' });

export const emptyFile = () => file();

/** A file that is never fetched from its cloud: reading it never ends. */
export const unfinishedFile = () =>
  Object.assign(file('x'), { arrayBuffer: () => new Promise<ArrayBuffer>(() => {}) });

/** A drawn JPEG. */
async function jpeg(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/**
 * A WebP with only a header, which is all that is read before its size is refused (RFC 9649, 2.7).
 */
function webpHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30);
  const data = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RIFF    WEBPVP8X'));
  data.setUint32(4, bytes.length - 8, true);
  data.setUint32(16, 10, true);
  // Both sides minus one, in 24 bits. The second value overwrites the unused byte of the first.
  data.setUint32(24, width - 1, true);
  data.setUint16(27, (height - 1) & 0xffff, true);
  return bytes;
}

/**
 * The file that causes each problem. A problem without one, such as a browser that hides pixels, is
 * shown as the answer of a backend.
 */
export const TROUBLED_FILES: Readonly<Partial<Record<ProblemCode, TroubledFile>>> = {
  'image-empty': emptyFile,
  'image-unsupported': () => file('%PDF-1.7 not a photo, whatever its name says'),
  'image-heic': () =>
    file('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'pixels that this browser cannot read'),
  'image-corrupt': async () => file((await jpeg(640, 640)).slice(0, 900)),
  'image-too-large': () => file(new Uint8Array(51 * 1024 * 1024)),
  'image-too-many-pixels': () => file(webpHeader(11_000, 11_000)),
  'image-too-small': async () => file(await jpeg(32, 32)),
  'image-unreadable': () =>
    Object.assign(file('x'), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    }),
};
