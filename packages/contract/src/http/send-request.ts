import { type Answer, jsonOf } from './answer.ts';
import { checkResponse } from './check-response.ts';
import { retryAfterOf } from './retry-after.ts';
import { timeLimit } from './time-limit.ts';
import { transportProblem } from './transport-problem.ts';
import { untilAborted } from './until-aborted.ts';

export interface SentRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null sends none. */
  readonly body: string | null;
  readonly send: typeof fetch;
  /** Time limit, from sending to the last byte of the answer. */
  readonly milliseconds: number;
}

/**
 * Sends one request and reads the answer to its last byte.
 * @throws ProblemError the problem of the transport; `misconfigured`, `bad-response`, `timeout`,
 *   `aborted`
 */
export async function sendRequest(
  { method, url, headers, body, send, milliseconds }: SentRequest,
  signal: AbortSignal,
): Promise<Answer> {
  const limit = timeLimit(signal, milliseconds);
  try {
    // A string, because some wrappers of fetch do not know URL objects and send something else.
    const sent = Promise.resolve(
      send(url, {
        method,
        headers,
        body,
        // A withdrawal has to arrive also when the person closes the page.
        ...(method === 'DELETE' && { keepalive: true }),
        signal: limit.signal,
        // A redirect would send two faces to another address. `checkResponse` reports it, so that
        // a developer sees it.
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
      }),
    );
    // A wrapped fetch may ignore the signal. A person who cancels should not have to wait for it.
    const response = await untilAborted(sent, limit.signal);
    checkResponse(response);
    const json = await untilAborted(jsonOf(response, limit.signal), limit.signal);
    return {
      status: response.status,
      retryAfter: retryAfterOf(response.headers.get('Retry-After')),
      json,
    };
  } catch (cause) {
    throw transportProblem(cause, signal, limit);
  } finally {
    limit.release();
  }
}
