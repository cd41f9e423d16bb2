import { IMAGE_RULES, type ProblemCode } from '@facecompare/contract';

const DATA_PREFIX = /^data:image\/[a-z0-9.+-]{1,32};base64,/;

/** Most base64 characters of an image. */
const MAX_LENGTH = Math.ceil(IMAGE_RULES.maxBytes / 3) * 4;

/**
 * Decodes an image in standard base64: padded, only the alphabet, after at most one `data:` prefix.
 *
 * Node's decoder skips unknown characters and stops at the first `=`, so that many texts give the
 * same bytes. This function accepts only the text that these bytes encode to. That also checks the
 * unused bits at the end.
 * @returns the bytes, or the code of the problem
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
