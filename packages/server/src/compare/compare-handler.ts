import { ProblemError } from '@facecompare/contract';
import { problemAnswer } from '../answer/problem-answer.ts';
import { responseOf } from '../answer/response.ts';
import { apiKeys } from '../auth/api-key.ts';
import { sessionStateResponse } from '../sessions/http/session-state-response.ts';
import { sessionWithdrawalResponse } from '../sessions/http/session-withdrawal-response.ts';
import type { Upstream } from '../upstream.ts';
import { type CompareConfig, compareFaces } from './compare-faces.ts';

export interface HandlerConfig extends CompareConfig {
  readonly upstream: Upstream;
  /**
   * Keys, one of which must come in the header `ApiKey`. By default none is required, for hosts
   * that know their callers otherwise.
   */
  readonly apiKeys?: readonly string[];
  /**
   * Returns a name for the caller (a user, a session), so that two callers never share an
   * idempotency key. It may throw a `ProblemError` (`unauthorized`, `forbidden`) to refuse. By
   * default it is the API key.
   */
  readonly principalOf?: (request: Request) => string;
}

/**
 * Creates a `Request -> Response` function for one comparison, to be mounted in any server at any
 * path. With `sessions` and without keys, it only takes comparisons with a session token. It then
 * answers a `GET` with the state of the session, and a `DELETE` withdraws the person's consent.
 * @example
 * const handler = createFaceCompareHandler({ upstream: await engineUpstream() });
 * export const POST = (request: Request) => handler(request);
 */
export function createFaceCompareHandler({
  upstream,
  ...config
}: HandlerConfig): (request: Request) => Promise<Response> {
  const { sessions, apiKeys: keys = [], principalOf: named } = config;
  const compare = compareFaces(upstream, config);
  const keyed = apiKeys(keys);
  const onlySessions = sessions !== undefined && keys.length === 0 && !named;
  const principalOf = (request: Request) => {
    if (onlySessions) throw new ProblemError({ code: 'unauthorized' });
    return `${keyed(request)} ${named?.(request) ?? ''}`;
  };
  const allowed = sessions ? 'GET, POST, DELETE' : 'POST';
  return async (request) => {
    if (sessions && request.method === 'GET') return sessionStateResponse(sessions, request);
    if (sessions && request.method === 'DELETE')
      return sessionWithdrawalResponse(sessions, request);
    if (request.method !== 'POST')
      return responseOf(problemAnswer({ code: 'method-not-allowed' }), { Allow: allowed });
    const { answer, requestId } = await compare(request, principalOf);
    return responseOf(answer, { 'X-Request-Id': requestId });
  };
}
