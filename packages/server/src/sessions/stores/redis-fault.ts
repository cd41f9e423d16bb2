import { ProblemError } from '@facecompare/contract';

/**
 * Replies of a server that may take the same command a second later: it is full, starts, is busy or
 * cannot write. Before version 7 the reply to a script has the code inside its text.
 */
const PASSING =
  /(?:^|-)(?:BUSY|CLUSTERDOWN|LOADING|MASTERDOWN|MISCONF|NOREPLICAS|OOM|READONLY|TRYAGAIN) /;
/** Every other reply begins with a code too: `NOPERM`, `WRONGTYPE`. */
const REPLY = /^[A-Z]{2,} /;

/** The problem of a store that does not work at the moment. */
export const unavailable = (cause?: unknown): ProblemError =>
  new ProblemError(
    {
      code: 'overloaded',
      retryAfter: 1,
      detail: 'The store of sessions is full or cannot be reached.',
    },
    { cause },
  );

/**
 * Returns what to throw for an error of node-redis: `overloaded` if Redis is full, or if the
 * connection is lost. An error that stays, for example a missing permission, is returned itself.
 */
export function redisFault(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  return PASSING.test(message) || !REPLY.test(message) ? unavailable(error) : error;
}
