import { imageFormatOf } from '@facecompare/contract';
import { bytesOfBase64 } from './bytes-of-base64.ts';
import { refuse } from './refuse.ts';

/** How much of a text is decoded to see whether it is a photo, in characters. */
const LOOK = 256;

const DATA_URL = /^data:([^,]*),/i;

/** Decoded here and not by fetch, because a strict `connect-src` does not let fetch open data: URLs. */
const decoded = (text: string): Blob => {
  const bytes =
    bytesOfBase64(text) ??
    refuse('image-corrupt', 'reference holds base64 that cannot be decoded.');
  return new Blob([bytes]);
};

/** A data: URL may write `+` and line breaks as percent signs. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a text begins as an image in base64: one of ours, or a file of the family of HEIC and AVIF. */
function beginsAsPhoto(text: string): boolean {
  const letters = text.slice(0, LOOK).replace(/\s+/g, '').slice(0, 64);
  const start = bytesOfBase64(letters);
  return (
    start !== null &&
    (imageFormatOf(start) !== null || String.fromCharCode(...start.subarray(4, 8)) === 'ftyp')
  );
}

/**
 * The photo that a text itself holds: a data: URL, or base64 without one, as many APIs give it.
 * @returns null if the text holds none, and may be an address
 * @throws ProblemError `image-corrupt` if it cannot be decoded, `misconfigured` for a data: URL that is not base64
 */
export function photoInText(text: string): Blob | null {
  const [head, about = ''] = DATA_URL.exec(text.slice(0, LOOK)) ?? [];
  if (head === undefined) return beginsAsPhoto(text) ? decoded(text) : null;
  if (!/;\s*base64\s*$/i.test(about))
    refuse('misconfigured', 'A data: URL in reference has to be base64: data:image/jpeg;base64,…');
  return decoded(unescaped(text.slice(head.length)));
}
