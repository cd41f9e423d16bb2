import { ProblemError } from '../problem.ts';
import type { TimeLimit } from './time-limit.ts';

/** Returns the reason why no answer came, as far as a browser reports it. */
export function transportProblem(
  cause: unknown,
  signal: AbortSignal,
  limit: TimeLimit,
): ProblemError {
  if (signal.aborted) return new ProblemError({ code: 'aborted' }, { cause });
  if (limit.expired) return new ProblemError({ code: 'timeout' }, { cause });
  if (cause instanceof ProblemError) return cause;
  // `onLine` is only a hint, because browsers behind some networks report it wrongly. It only
  // chooses the code of a request that has failed anyway.
  if (globalThis.navigator?.onLine === false)
    return new ProblemError({ code: 'offline' }, { cause });
  return new ProblemError({ code: 'network-failed' }, { cause });
}
