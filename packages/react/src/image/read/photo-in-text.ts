import { imageFormatOf } from '@facecompare/contract';
import { refuse } from '../refuse.ts';
import { bytesOfBase64 } from './bytes-of-base64.ts';

/** How many characters of a text we decode to see whether it is a photo. */
const LOOK = 256;

const DATA_URL = /^data:([^,]*),/i;

/** We decode it ourselves, because `fetch` cannot open data: URLs under a strict `connect-src`. */
const decoded = (text: string): Blob => {
  const bytes =
    bytesOfBase64(text) ??
    refuse('image-corrupt', 'reference holds base64 that cannot be decoded.');
  return new Blob([bytes]);
};

/** A data: URL may contain `+` and line breaks as percent escapes. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Returns whether a text begins with an image in base64: a format that we support, or a file of the
 * HEIC and AVIF family.
 */
function beginsAsPhoto(text: string): boolean {
  const letters = text.slice(0, LOOK).replace(/\s+/g, '').slice(0, 64);
  const start = bytesOfBase64(letters);
  return (
    start !== null &&
    (imageFormatOf(start) !== null || String.fromCharCode(...start.subarray(4, 8)) === 'ftyp')
  );
}

/**
 * Returns the photo that a text contains: a data: URL, or base64 alone, as many APIs return it.
 * @returns null if the text contains no photo, and may be a URL
 * @throws ProblemError `image-corrupt` if it cannot be decoded, `misconfigured` for a data: URL
 * that is not base64
 */
export function photoInText(text: string): Blob | null {
  const [head, about = ''] = DATA_URL.exec(text.slice(0, LOOK)) ?? [];
  if (head === undefined) return beginsAsPhoto(text) ? decoded(text) : null;
  if (!/;\s*base64\s*$/i.test(about))
    refuse('misconfigured', 'A data: URL in reference has to be base64: data:image/jpeg;base64,…');
  return decoded(unescaped(text.slice(head.length)));
}
