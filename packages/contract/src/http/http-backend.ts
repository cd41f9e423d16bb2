/**
 * The backend port over fetch: one wish, one request, one verdict.
 *
 * Sends again by itself only where the server asked for patience (429, 503), at most twice, always with the same
 * idempotency key and within a budget. Everything else is offered to the person, who knows whether it is worth another try.
 */
import type { Backend, CompareOptions, CompareRequest, CompareVerdict } from '../backend.ts';
import { isRetryable, ProblemError, problemOf } from '../problem.ts';
import { readAnswer } from '../read-answer.ts';
import { statusProblem } from '../vlens-codes.ts';
import { accessTokens, type GetAccessToken } from './access-token.ts';
import { encodeRequest } from './encode-request.ts';
import { endpointOf } from './endpoint.ts';
import { readJson } from './read-body.ts';
import { retryAfterOf, waitBefore } from './retry-after.ts';
import { type TimeLimit, timeLimit } from './time-limit.ts';
import { untilAborted } from './until-aborted.ts';
import { wait } from './wait.ts';

export type { AccessTokenContext } from './access-token.ts';

export interface HttpBackendOptions {
  /** The exact endpoint, absolute or relative to the page. https, or http on a loopback host. */
  readonly url: string;
  /** Further headers. Never an API key: whatever the browser holds, everybody holds. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives a token for `Authorization: Bearer`, for each comparison, and once more after a 401. */
  readonly getAccessToken?: GetAccessToken;
  /** Another fetch, for tests and for hosts that wrap it. */
  readonly fetch?: typeof fetch;
  /** Milliseconds for one request, from sending to the last byte of the answer; 30,000 unless given. */
  readonly timeoutMs?: number;
  /**
   * Whether to send the `Idempotency-Key` header. By default only to the page's own origin, because another server has
   * to allow the header; `request_id` in the body carries the same id always.
   */
  readonly idempotencyHeader?: boolean;
}

const MAX_TRIES = 3;
/** Tries again that are there from the start: enough for the few comparisons of one person. */
const SPARE_TRIES = 10;
const AGAIN = new Set([429, 503]);

/**
 * A backend that posts to a URL.
 * @throws ProblemError `misconfigured` where the URL, the headers or the time limit cannot be used
 */
export function httpBackend(options: HttpBackendOptions): Backend {
  const endpoint = endpointOf(options.url);
  const hostHeaders = headersOf(options.headers);
  const milliseconds = options.timeoutMs ?? 30_000;
  if (!(milliseconds > 0)) throw new ProblemError({ code: 'misconfigured', detail: 'timeoutMs must be above 0.' });
  const tokens = options.getAccessToken && accessTokens(options.getAccessToken);
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  let spare = SPARE_TRIES;
  const ownOrigin = endpoint.origin === globalThis.location?.origin;

  async function post(body: string, requestId: string, token: string | undefined, signal: AbortSignal): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...hostHeaders,
      ...((options.idempotencyHeader ?? ownOrigin) ? { 'idempotency-key': `"${requestId}"` } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const limit = timeLimit(signal, milliseconds);
    try {
      const sent = send(endpoint, {
        method: 'POST',
        headers,
        body,
        signal: limit.signal,
        // A redirect would carry two faces to wherever it points.
        redirect: 'error',
        cache: 'no-store',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
      });
      // A wrapped fetch may not listen to the signal; the person who cancels should not have to wait for it.
      const response = await untilAborted(sent, limit.signal);
      const json = await untilAborted(jsonOf(response, limit.signal), limit.signal);
      return { status: response.status, retryAfter: retryAfterOf(response.headers.get('Retry-After')), json };
    } catch (cause) {
      throw transportProblem(cause, signal, limit);
    } finally {
      limit.release();
    }
  }

  async function compare(request: CompareRequest, { signal, onPhase }: CompareOptions): Promise<CompareVerdict> {
    const tokenProblem = (cause: unknown): never => {
      throwIfAborted(signal);
      throw new ProblemError({ code: 'unauthorized', detail: 'getAccessToken gave no token.' }, { cause });
    };
    throwIfAborted(signal);
    if (globalThis.navigator?.onLine === false) throw new ProblemError({ code: 'offline' });
    onPhase?.('preparing');
    const body = JSON.stringify(await encodeRequest(request));
    throwIfAborted(signal);
    let token = await tokens?.first(signal).catch(tokenProblem);
    throwIfAborted(signal);
    onPhase?.('sending');
    // A page that compares all day adds a tenth to the load of a struggling server, and not twice its load.
    spare = Math.min(spare + 0.1, SPARE_TRIES);

    let refreshed = false;
    for (let tries = 1; ; tries++) {
      let answer = await post(body, request.requestId, token, signal);
      if (answer.status === 401 && tokens && !refreshed) {
        refreshed = true;
        token = await tokens.refresh(signal).catch(tokenProblem);
        throwIfAborted(signal);
        answer = await post(body, request.requestId, token, signal);
      }
      throwIfAborted(signal);
      try {
        return verdictOf(answer);
      } catch (error) {
        const problem = problemOf(error);
        // A 503 can also say that waiting is useless, as an empty account does.
        if (!AGAIN.has(answer.status) || tries === MAX_TRIES || spare < 1 || !isRetryable(problem)) throw error;
        spare--;
        await wait(waitBefore(tries, problem.retryAfter), signal);
      }
    }
  }

  return { name: 'http', recipient: endpoint.origin, compare };
}

interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  /** The body, or the error that reading it brought. */
  readonly json: unknown;
}

/** A failed body is judged after the status, because a 502 in HTML is a 502 first. */
const jsonOf = (response: Response, signal: AbortSignal): Promise<unknown> =>
  readJson(response, signal).catch((error: unknown) => {
    if (error instanceof ProblemError) return error;
    throw error;
  });

function verdictOf({ status, retryAfter, json }: Answer): CompareVerdict {
  const ok = status >= 200 && status < 300;
  if (json instanceof ProblemError) throw ok ? json : withRetryAfter(new ProblemError(statusProblem(status)), retryAfter);
  try {
    const verdict = readAnswer(json);
    // Only an answer that says so itself is a verdict under an error status; a success there contradicts itself.
    if (ok || verdict.problem) return verdict;
  } catch (error) {
    const { code } = problemOf(error);
    if (ok || code !== 'bad-response') throw withRetryAfter(error, retryAfter);
  }
  throw withRetryAfter(new ProblemError(statusProblem(status)), retryAfter);
}

function withRetryAfter(error: unknown, retryAfter: number | null): unknown {
  if (!(error instanceof ProblemError) || retryAfter === null || !isRetryable(error.problem)) return error;
  return new ProblemError({ ...error.problem, retryAfter }, { cause: error });
}

/** The host's headers under lower-case names, so that two spellings of one name are not sent as two values. */
function headersOf(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch (cause) {
    throw new ProblemError({ code: 'misconfigured', detail: 'A header has a name or a value that cannot be sent.' }, { cause });
  }
}

function transportProblem(cause: unknown, signal: AbortSignal, limit: TimeLimit): ProblemError {
  if (signal.aborted) return new ProblemError({ code: 'aborted' }, { cause });
  if (limit.expired) return new ProblemError({ code: 'timeout' }, { cause });
  if (globalThis.navigator?.onLine === false) return new ProblemError({ code: 'offline' }, { cause });
  return new ProblemError({ code: 'network-failed' }, { cause });
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError({ code: 'aborted' });
}
