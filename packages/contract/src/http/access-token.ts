import { ProblemError } from '../problem.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Why a token is requested: for the first request, or after a 401 to a request with the last token.
 */
export interface AccessTokenContext {
  readonly reason: 'initial' | 'expired';
  readonly signal: AbortSignal;
}
export type GetAccessToken = (context: AccessTokenContext) => string | Promise<string>;

/** Whether a text is a token: what a header accepts, which is visible ASCII without spaces. */
export const isToken = (text: unknown): text is string =>
  typeof text === 'string' && /^[!-~]+$/.test(text);

/**
 * Checks the token of a host.
 * @param given the result of the host's function, of any type
 * @throws ProblemError `unauthorized` if there is no token (the person is not signed in),
 * `misconfigured` if the result is not a token
 */
function tokenIn(given: unknown): string {
  if (given === undefined || given === null || given === '')
    throw new ProblemError({ code: 'unauthorized', detail: 'getAccessToken gave no token.' });
  if (isToken(given)) return given;
  const detail =
    'getAccessToken has to give the token alone: a string of visible ASCII characters, without spaces and line breaks.';
  throw new ProblemError({ code: 'misconfigured', detail });
}

/** A refresh that several comparisons wait for. */
interface SharedRefresh {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Asks the host for tokens, and stores none. Refreshes that run at the same time share one call.
 * Otherwise two widgets with a 401 would each invalidate the other's token. The refresh is aborted
 * only when no comparison waits for it any more.
 */
export function accessTokens(getAccessToken: GetAccessToken) {
  let refreshing: SharedRefresh | null = null;
  const ask = async (context: AccessTokenContext): Promise<string> =>
    tokenIn(await getAccessToken(context));

  function start(): SharedRefresh {
    const controller = new AbortController();
    const refresh: SharedRefresh = {
      token: ask({ reason: 'expired', signal: controller.signal }),
      controller,
      waiting: 0,
    };
    const forget = () => {
      if (refreshing === refresh) refreshing = null;
    };
    refresh.token.then(forget, forget);
    return refresh;
  }

  return {
    first: (signal: AbortSignal): Promise<string> =>
      untilAborted(ask({ reason: 'initial', signal }), signal),
    async refresh(signal: AbortSignal): Promise<string> {
      refreshing ??= start();
      const shared = refreshing;
      shared.waiting++;
      try {
        return await untilAborted(shared.token, signal);
      } finally {
        shared.waiting--;
        if (shared.waiting === 0 && signal.aborted) {
          if (refreshing === shared) refreshing = null;
          shared.controller.abort();
        }
      }
    },
  };
}
