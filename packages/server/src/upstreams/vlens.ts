/**
 * VLens behind our URL. It gets what the caller sent. Only numbers, flags and ids of its answers
 * are passed on: its key and its messages stay on the server.
 */
import {
  DEFAULT_THRESHOLD,
  type FaceCompareAnswer,
  type MatchRules,
  ProblemError,
} from '@facecompare/contract';
import type { ListedService } from '../answer/public-services.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import { jsonOf } from './json-of.ts';
import { retryAfterOf } from './retry-after.ts';
import { answerOfVlens } from './vlens-answer.ts';
import { bodyOf } from './vlens-body.ts';
import { vlensEndpoint } from './vlens-endpoint.ts';
import { statusProblem } from './vlens-problem.ts';

export interface VlensOptions extends MatchRules {
  /**
   * The static key of the tenant, or a function that reads it for each comparison. With a function,
   * a site can be built on a machine without a key.
   */
  readonly apiKey: string | (() => string);
  /** https, or http on this machine; `https://api.vlenseg.com` by default. */
  readonly baseUrl?: string;
  /**
   * A token for `Authorization: Bearer`, or a function that returns one for each comparison. VLens'
   * pages disagree on whether it is needed.
   */
  readonly bearer?: string | (() => Promise<string>);
  /** Milliseconds for one comparison, to the last byte of its answer; 10,000 by default. */
  readonly timeoutMs?: number;
  /** Replaces the global `fetch`, for tests and for hosts behind a proxy. */
  readonly fetch?: typeof fetch;
  /** Services whose results (names, ID numbers) may reach the browser; none by default. */
  readonly services?: readonly ListedService[];
}

/**
 * Creates an upstream that forwards to VLens.
 * @example vlens({ apiKey: process.env.VLENS_API_KEY ?? '' })
 * @throws TypeError if the base URL is neither https nor on this machine, the key is empty, or
 *   the threshold is not above 0. An empty key that is read later is `upstream-credentials`.
 */
export function vlens({
  apiKey,
  baseUrl = 'https://api.vlenseg.com',
  bearer,
  timeoutMs = 10_000,
  fetch: send = fetch,
  services = [],
  threshold = DEFAULT_THRESHOLD,
  decidesBy,
}: VlensOptions): Upstream {
  const url = vlensEndpoint(baseUrl);
  if (apiKey === '') throw new TypeError('vlens: apiKey must not be empty.');
  if (!(threshold > 0 && threshold < Number.POSITIVE_INFINITY))
    throw new TypeError('vlens: threshold must be above 0.');
  const rules: MatchRules = { threshold, decidesBy };

  async function headers(): Promise<Headers> {
    try {
      const key = typeof apiKey === 'function' ? apiKey() : apiKey;
      if (!key) throw new TypeError('There is no key.');
      const token = typeof bearer === 'function' ? await bearer() : bearer;
      return new Headers({
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ApiKey: key,
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      });
    } catch {
      // Hides the provider's error, and a key or token that is no valid header value.
      throw new ProblemError({ code: 'upstream-credentials' });
    }
  }

  async function compare(
    call: UpstreamCall,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<FaceCompareAnswer> {
    const limit = AbortSignal.timeout(timeoutMs);
    const given = AbortSignal.any([signal, limit]);
    try {
      // A redirect would send two faces and a key to any address that it names.
      const init = {
        method: 'POST',
        headers: await headers(),
        body: bodyOf(call),
        signal: given,
        redirect: 'manual',
      } as const;
      const response = await send(url, init);
      const retryAfter = retryAfterOf(response.headers.get('Retry-After'));
      const fixed = statusProblem(response.status, retryAfter);
      if (fixed) {
        await response.body?.cancel();
        throw new ProblemError(fixed);
      }
      return answerOfVlens(
        { status: response.status, json: await jsonOf(response), retryAfter },
        call,
        rules,
      );
    } catch (cause) {
      if (signal.aborted) throw new ProblemError({ code: 'aborted' });
      if (limit.aborted) throw new ProblemError({ code: 'upstream-timeout' });
      if (cause instanceof ProblemError) throw cause;
      throw new ProblemError({ code: 'upstream-failed' }, { cause });
    }
  }

  return { name: 'vlens', ...rules, publicServices: services, compare, ready: () => true };
}
