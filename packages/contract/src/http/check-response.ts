import { ProblemError } from '../problem.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Refuses a response that does not come from the requested address. A wrapped fetch can return
 * anything.
 * @throws ProblemError `misconfigured` if the address redirects, `bad-response` if there is no
 * response that can be read
 */
export function checkResponse(response: Response): void {
  const { type, status, redirected, bodyUsed, headers }: Partial<Response> = response ?? {};
  // Node shows the redirect itself, and browsers hide it. If fetch followed one, it has sent two
  // faces to another address.
  if (type === 'opaqueredirect' || redirected || REDIRECTS.has(status ?? 0)) {
    const detail =
      'The backend URL redirects, which is not followed. Give the final address; a missing slash or a login page are usual reasons.';
    response.body?.cancel().catch(() => {});
    throw new ProblemError({ code: 'misconfigured', detail });
  }
  if (
    typeof status !== 'number' ||
    status === 0 ||
    typeof headers?.get !== 'function' ||
    bodyUsed ||
    response.body?.locked
  )
    throw new ProblemError({
      code: 'bad-response',
      detail: 'fetch gave no response that can be read.',
    });
}
