import { ProblemError } from '@facecompare/contract';
import type { FileFacts } from '../../model-catalog.ts';

const hexOf = (hash: ArrayBuffer): string =>
  Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Checks whether this page can verify files at all, before any download starts.
 * @throws ProblemError `engine-unsupported` on an insecure page, because browsers offer no hashes
 *   there
 */
export function requireHashes(): void {
  if (globalThis.crypto?.subtle) return;
  const detail =
    'This page is not secure, so that its files cannot be checked: it needs https, or localhost.';
  throw new ProblemError({ code: 'engine-unsupported', detail });
}

/** Whether these bytes are exactly the file of the catalog: its length and its SHA-256. */
export async function isFile(
  bytes: Uint8Array<ArrayBuffer>,
  { bytes: length, sha256 }: FileFacts,
): Promise<boolean> {
  return bytes.length === length && hexOf(await crypto.subtle.digest('SHA-256', bytes)) === sha256;
}
