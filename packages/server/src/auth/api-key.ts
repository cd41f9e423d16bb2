import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '@facecompare/contract';

const digestOf = (key: string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(key).digest());

/**
 * Asks for one of the keys in the header `ApiKey`.
 *
 * Digests are compared, because `timingSafeEqual` wants equal lengths and the length of a key is nobody's business;
 * all of them, so that the time does not tell which one fits.
 * @param keys several while one is being replaced by the next; none: everybody may call
 * @returns from a request to its principal: a name for the key that is not the key
 * @throws ProblemError `unauthorized`, from what it returns
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
