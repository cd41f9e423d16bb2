import { webcrypto } from 'node:crypto';

/**
 * Returns the SHA-256 of bytes, in hex. It uses WebCrypto, because that hashes 16 MiB on another
 * thread.
 */
export const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
