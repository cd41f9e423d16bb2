import { problemAnswer } from './answer/problem-answer.ts';
import { responseOf } from './answer/response.ts';
import { apiKeys } from './auth/api-key.ts';
import { type CompareConfig, compareFaces } from './compare-faces.ts';
import type { Upstream } from './upstream.ts';

export interface HandlerConfig extends CompareConfig {
  readonly upstream: Upstream;
  /** Keys of which one must come in the header `ApiKey`; none unless given, for hosts that know their callers otherwise. */
  readonly apiKeys?: readonly string[];
  /**
   * A name for whoever asks (a user, a session), so that the idempotency key of one is not the key of another. It may
   * throw a `ProblemError` (`unauthorized`, `forbidden`) to refuse. The API key, unless given.
   */
  readonly principalOf?: (request: Request) => string;
}

/** One comparison as a `Request -> Response` function, to be mounted in any server at any path. */
export function createFaceCompareHandler({
  upstream,
  ...config
}: HandlerConfig): (request: Request) => Promise<Response> {
  const compare = compareFaces(upstream, config);
  const keyed = apiKeys(config.apiKeys ?? []);
  const principalOf = (request: Request) =>
    `${keyed(request)} ${config.principalOf?.(request) ?? ''}`;
  return async (request) => {
    if (request.method !== 'POST')
      return responseOf(problemAnswer({ code: 'method-not-allowed' }), { Allow: 'POST' });
    const { answer, requestId } = await compare(request, principalOf);
    return responseOf(answer, { 'X-Request-Id': requestId });
  };
}
