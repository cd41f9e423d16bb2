import { IMAGE_RULES, type ProblemCode } from '@facecompare/contract';

const DATA_PREFIX = /^data:image\/[a-z0-9.+-]{1,32};base64,/;

/** Characters that the largest image takes. */
const MAX_LENGTH = Math.ceil(IMAGE_RULES.maxBytes / 3) * 4;

/**
 * The bytes of an image in standard base64: padded, nothing but the alphabet, after at most one `data:` prefix.
 *
 * Node's decoder skips what it does not know and stops at the first `=`, so that many texts give the same bytes. Here
 * only one does: the text that the bytes themselves would be written as. That also settles the unused bits of the tail.
 * @returns the bytes, or the code of what is wrong
 */
export function imageFromBase64(text: string): Uint8Array | ProblemCode {
  const encoded = text.slice(DATA_PREFIX.exec(text)?.[0].length ?? 0);
  if (encoded === '') return 'image-empty';
  if (encoded.length > MAX_LENGTH) return 'image-too-large';
  if (encoded.length % 4 !== 0) return 'invalid-base64';
  const decoded = Buffer.from(encoded, 'base64');
  if (decoded.toString('base64') !== encoded) return 'invalid-base64';
  if (decoded.byteLength > IMAGE_RULES.maxBytes) return 'image-too-large';
  return new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.byteLength);
}
