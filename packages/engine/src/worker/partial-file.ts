import type { FileFacts } from '../model-catalog.ts';

/** What has come of a file so far. It outlives a failed call, so that the next one goes on from there. */
export interface PartialFile {
  /** As long as the file will be. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many of them are there, from the front. */
  loaded: number;
  /** What names this version of the file to the server (If-Range); null where the rest cannot be asked for alone. */
  validator: string | null;
}

export const emptyFile = ({ bytes }: FileFacts): PartialFile => ({
  bytes: new Uint8Array(bytes),
  loaded: 0,
  validator: null,
});

/** Starts over, in the same memory. */
export function startOver(partial: PartialFile): void {
  partial.loaded = 0;
  partial.validator = null;
}

/** What asks for the missing rest only, as long as the file is still the same there; nothing where that is not possible. */
export function headersForRest({ loaded, validator }: PartialFile): Record<string, string> {
  return loaded > 0 && validator !== null
    ? { Range: `bytes=${loaded}-`, 'If-Range': validator }
    : {};
}

/**
 * What a later request can name this version by.
 *
 * Nothing of an encoded answer: its bytes are counted after decoding, ranges before it. Nothing of another origin: there
 * If-Range costs a request before the request, and Content-Range is hidden. A weak ETag may not be used (RFC 9110, 13.1.5).
 */
export function validatorOf({ headers, type }: Response): string | null {
  if (isEncoded(headers) || type === 'cors') return null;
  const etag = headers.get('ETag');
  return etag?.startsWith('"') ? etag : headers.get('Last-Modified');
}

export const isEncoded = (headers: Headers): boolean =>
  (headers.get('Content-Encoding') ?? 'identity') !== 'identity';

/** Whether an answer with status 206 is the rest that was asked for, of a file of this length. */
export function isRest({ headers }: Response, { bytes, loaded, validator }: PartialFile): boolean {
  if (validator === null || isEncoded(headers)) return false;
  const [, first, last, total] =
    /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers.get('Content-Range') ?? '') ?? [];
  return (
    Number(first) === loaded &&
    Number(last) < bytes.length &&
    (total === '*' || Number(total) === bytes.length)
  );
}
