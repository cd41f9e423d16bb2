import { ProblemError } from '../problem.ts';
import type { TimeLimit } from './time-limit.ts';

/** Why no answer came, as far as a browser tells. */
export function transportProblem(
  cause: unknown,
  signal: AbortSignal,
  limit: TimeLimit,
): ProblemError {
  if (signal.aborted) return new ProblemError({ code: 'aborted' }, { cause });
  if (limit.expired) return new ProblemError({ code: 'timeout' }, { cause });
  if (cause instanceof ProblemError) return cause;
  // A hint only, and here only a word for what has failed anyway: browsers are wrong about it behind some networks.
  if (globalThis.navigator?.onLine === false)
    return new ProblemError({ code: 'offline' }, { cause });
  return new ProblemError({ code: 'network-failed' }, { cause });
}
