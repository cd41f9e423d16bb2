import { ProblemError } from '../problem.ts';

/**
 * Returns the host's headers under lower-case names, so that two spellings of one name are not sent
 * as two values.
 * @throws ProblemError `misconfigured` if a name or a value cannot be sent; `undefined` would be
 * sent as a word
 */
export function headersOf(
  headers: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  try {
    for (const value of Object.values(headers ?? {}))
      if (typeof value !== 'string') throw new TypeError('A header is a string.');
    return Object.fromEntries(new Headers(headers));
  } catch (cause) {
    throw new ProblemError(
      { code: 'misconfigured', detail: 'A header has a name or a value that cannot be sent.' },
      { cause },
    );
  }
}

/**
 * Returns the headers of one request. Those of the host follow ours, and the token comes last.
 * @param idempotencyKey null sends no key
 */
export const requestHeaders = (
  hostHeaders: Readonly<Record<string, string>>,
  idempotencyKey: string | null,
  token: string | undefined,
): Record<string, string> => ({
  'content-type': 'application/json',
  ...hostHeaders,
  ...(idempotencyKey === null ? {} : { 'idempotency-key': `"${idempotencyKey}"` }),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
});
