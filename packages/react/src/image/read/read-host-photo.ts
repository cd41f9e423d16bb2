import {
  looksLikeAddress,
  ProblemError,
  pageAddress,
  timeLimit,
  untilAborted,
} from '@facecompare/contract';
import { refuse } from '../refuse.ts';
import { MAX_FILE_BYTES } from './max-file-bytes.ts';
import { photoInText } from './photo-in-text.ts';

/** The longest time to load a URL to its last byte, in milliseconds. */
const PATIENCE = 30_000;

const WHAT_TO_GIVE =
  'reference must be a Blob, a photo in base64, a data: URL, or an address of the page’s own origin.';

/**
 * Reads a photo that the host already has. It takes base64, a data: URL or a URL of the page's own
 * origin. Any other text never becomes a request. It may be a photo, and would then appear in every
 * log on the way.
 * @throws ProblemError `misconfigured` for any other text and for a URL that redirects.
 * `image-corrupt` for base64 that cannot be decoded. `image-unreadable` if there is no photo, or
 * none within 30 s. `image-too-large`, `aborted`.
 */
export async function readHostPhoto(
  reference: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<Blob> {
  const text =
    typeof reference === 'string' ? reference.trim() : refuse('misconfigured', WHAT_TO_GIVE);
  return photoInText(text) ?? fetchPhoto(ownAddress(text), signal);
}

function ownAddress(text: string): string {
  const { base, origin } = pageAddress();
  const url = looksLikeAddress(text) && URL.canParse(text, base) ? new URL(text, base) : null;
  if (!url || url.origin !== origin || !/^(https?|blob):$/.test(url.protocol))
    refuse('misconfigured', WHAT_TO_GIVE);
  return url.href;
}

async function fetchPhoto(address: string, signal: AbortSignal): Promise<Blob> {
  const limit = timeLimit(signal, PATIENCE);
  const load = async (): Promise<Blob> => {
    const response = await fetch(address, { signal: limit.signal, redirect: 'manual' });
    if (response.type === 'opaqueredirect' || response.redirected)
      refuse('misconfigured', 'The address in reference redirects. Give the final address.');
    if (!response.ok)
      refuse(
        'image-unreadable',
        `The reference photo could not be loaded: HTTP status ${response.status}.`,
      );
    return readCapped(response);
  };
  try {
    return await untilAborted(load(), limit.signal);
  } catch (cause) {
    if (signal.aborted) refuse('aborted', '', cause);
    if (limit.expired)
      refuse('image-unreadable', 'The reference photo did not arrive within 30 seconds.', cause);
    if (cause instanceof ProblemError) throw cause;
    return refuse('image-unreadable', 'The reference photo could not be loaded.', cause);
  } finally {
    limit.release();
  }
}

/** Reads the body, up to the largest size of a file. */
async function readCapped(response: Response): Promise<Blob> {
  if (Number(response.headers.get('Content-Length')) > MAX_FILE_BYTES) refuse('image-too-large');
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces);
    bytes += value.length;
    pieces.push(value);
    if (bytes <= MAX_FILE_BYTES) continue;
    reader.cancel().catch(() => {});
    refuse('image-too-large');
  }
}
