import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '@facecompare/contract';

const digestOf = (key: string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(key).digest());

/**
 * Requires one of the keys in the header `ApiKey`.
 *
 * It compares digests, because `timingSafeEqual` requires equal lengths and the length of a key
 * must stay secret. It compares all of them, so that the time does not show which one fits.
 * @param keys several while one key replaces another; if there are none, every caller is accepted
 * @returns a function from a request to its principal: a name for the key that is not the key
 * @throws ProblemError `unauthorized`, from the returned function
 */
export function apiKeys(keys: readonly string[]): (request: Request) => string {
  const digests = keys.map(digestOf);
  return (request) => {
    if (digests.length === 0) return 'anybody';
    const given = digestOf(request.headers.get('ApiKey') ?? '');
    const fits = digests.map((digest) => timingSafeEqual(digest, given));
    if (!fits.includes(true)) throw new ProblemError({ code: 'unauthorized' });
    return Buffer.from(given).toString('hex');
  };
}
