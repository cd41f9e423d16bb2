import type { Backend, CompareOptions, CompareRequest, HeldRequest } from '../backend.ts';
import { checkMatchRules, type MatchRules } from '../match-rules.ts';
import { isRetryable, ProblemError, problemOf } from '../problem.ts';
import { reportPhase } from '../report-phase.ts';
import { httpSession } from '../session/http-session.ts';
import type { CompareVerdict } from '../verdict.ts';
import { accessTokens, type GetAccessToken, isToken } from './access-token.ts';
import { verdictOf } from './answer.ts';
import { encodeRequest } from './encode-request.ts';
import { endpointOf } from './endpoint.ts';
import { headersOf, requestHeaders } from './headers-of.ts';
import { pageAddress } from './page-address.ts';
import { waitBefore } from './retry-after.ts';
import { type SentRequest, sendRequest } from './send-request.ts';
import { throwIfAborted } from './throw-if-aborted.ts';
import { tokenInTime } from './token-in-time.ts';
import { wait } from './wait.ts';

export type { AccessTokenContext } from './access-token.ts';

export interface HttpBackendOptions extends MatchRules {
  /** The exact endpoint, absolute or relative to the page. https, or http on a loopback host. */
  readonly url: string;
  /** Further headers. Never an API key: every user of the browser can read it. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Returns a token for `Authorization: Bearer`. Called before each comparison, and once more after
   * a 401.
   */
  readonly getAccessToken?: GetAccessToken;
  /**
   * The token of a verification session, which your server opened for this person. The server then
   * counts the tries, keeps the result, and may hold the reference photo.
   */
  readonly session?: string;
  /** Another fetch, for tests and for hosts that wrap it. */
  readonly fetch?: typeof fetch;
  /**
   * Milliseconds for one request, from sending to the last byte of the answer; the default is
   * 30,000.
   */
  readonly timeoutMs?: number;
  /**
   * Whether to send the `Idempotency-Key` header. By default the backend sends it only to the
   * page's own origin, because another server has to allow the header. `request_id` in the body
   * always carries the same id.
   */
  readonly idempotencyHeader?: boolean;
}

const MAX_TRIES = 3;
/** The retries that a new backend may use: enough for the few comparisons of one person. */
const SPARE_TRIES = 10;
const AGAIN = new Set([429, 503]);

/**
 * Creates a backend that posts to a URL.
 * @example httpBackend({ url: '/api/face-compare', getAccessToken: () => session.token() })
 * @throws ProblemError `misconfigured` if the URL, the headers, the time limit, the threshold or the
 *   session cannot be used
 */
export function httpBackend(options: HttpBackendOptions): Backend {
  const endpoint = endpointOf(options.url);
  const hostHeaders = headersOf(options.headers);
  const milliseconds = options.timeoutMs ?? 30_000;
  if (typeof milliseconds !== 'number' || !(milliseconds > 0))
    throw new ProblemError({ code: 'misconfigured', detail: 'timeoutMs must be above 0.' });
  const rules = checkMatchRules(options);
  const { session: sessionToken } = options;
  if (sessionToken !== undefined && options.getAccessToken)
    throw new ProblemError({
      code: 'misconfigured',
      detail: 'Set either session or getAccessToken.',
    });
  if (sessionToken !== undefined && !isToken(sessionToken))
    throw new ProblemError({ code: 'misconfigured', detail: 'session must be the session token.' });
  const tokens = options.getAccessToken && accessTokens(options.getAccessToken);
  const send =
    options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  let spare = SPARE_TRIES;
  const withKey = options.idempotencyHeader ?? endpoint.origin === pageAddress().origin;

  const sendOnce = (
    { method, body }: Pick<SentRequest, 'method' | 'body'>,
    headers: SentRequest['headers'],
    signal: AbortSignal,
  ) => sendRequest({ method, url: endpoint.href, headers, body, send, milliseconds }, signal);

  async function compare(
    request: CompareRequest | HeldRequest,
    { signal, onPhase }: CompareOptions,
  ): Promise<CompareVerdict> {
    throwIfAborted(signal);
    reportPhase(onPhase, 'preparing');
    const bySession = sessionToken !== undefined;
    const body = JSON.stringify(await encodeRequest(request, bySession));
    throwIfAborted(signal);
    let token = tokens ? await tokenInTime(tokens.first, milliseconds, signal) : sessionToken;
    throwIfAborted(signal);
    reportPhase(onPhase, 'sending');
    // A page that compares all day adds a tenth to the load of a struggling server instead of
    // doubling it.
    spare = Math.min(spare + 0.1, SPARE_TRIES);

    const postOnce = () =>
      sendOnce(
        { method: 'POST', body },
        requestHeaders(hostHeaders, withKey ? request.requestId : null, token),
        signal,
      );
    const sent = { request: request.requestId, clientTransaction: request.clientTransactionId };
    let refreshed = false;
    for (let tries = 1; ; tries++) {
      let answer = await postOnce();
      if (answer.status === 401 && tokens && !refreshed) {
        refreshed = true;
        token = await tokenInTime(tokens.refresh, milliseconds, signal);
        throwIfAborted(signal);
        answer = await postOnce();
      }
      throwIfAborted(signal);
      try {
        return verdictOf(answer, { ...rules, sent });
      } catch (error) {
        const problem = problemOf(error);
        // A 503 can also mean that waiting is useless, for example for an account without credit.
        if (!AGAIN.has(answer.status) || tries === MAX_TRIES || spare < 1 || !isRetryable(problem))
          throw error;
        spare--;
        await wait(waitBefore(tries, problem.retryAfter), signal);
      }
    }
  }

  const backend: Backend = { name: 'http', recipient: endpoint.origin, ...rules, compare };
  if (sessionToken === undefined) return backend;
  const headers = requestHeaders(hostHeaders, null, sessionToken);
  const ofSession = (method: 'GET' | 'DELETE', body: string | null, signal: AbortSignal) =>
    sendOnce({ method, body }, headers, signal);
  return { ...backend, session: httpSession(sessionToken, compare, ofSession) };
}
