import type { FileFacts } from '../../model-catalog.ts';

/**
 * The part of a file that has arrived. It outlives a failed call, so that the next one continues
 * from there.
 */
export interface PartialFile {
  /** Memory for the whole file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many bytes have arrived, from the front. */
  loaded: number;
  /**
   * The value that names this version of the file for If-Range; null if the rest cannot be
   * requested alone.
   */
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

/**
 * Headers that request only the missing rest, as long as the file has not changed; none if that is
 * not possible.
 */
export function headersForRest({ loaded, validator }: PartialFile): Record<string, string> {
  return loaded > 0 && validator !== null
    ? { Range: `bytes=${loaded}-`, 'If-Range': validator }
    : {};
}

/**
 * Returns the value by which a later request can name this version, or null.
 *
 * An encoded answer has none: its bytes are counted after decoding, but ranges are counted before
 * it. An answer of another origin has none: there If-Range costs a preflight request, and
 * Content-Range is hidden. A weak ETag may not be used (RFC 9110, 13.1.5).
 */
export function validatorOf({ headers, type }: Response): string | null {
  if (isEncoded(headers) || type === 'cors') return null;
  const etag = headers.get('ETag');
  return etag?.startsWith('"') ? etag : headers.get('Last-Modified');
}

export const isEncoded = (headers: Headers): boolean =>
  (headers.get('Content-Encoding') ?? 'identity') !== 'identity';

/** Whether an answer with status 206 is the requested rest, of a file of this length. */
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
