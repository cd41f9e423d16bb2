import { ProblemError } from '../problem.ts';
import { throwIfAborted } from './throw-if-aborted.ts';
import { timeLimit } from './time-limit.ts';

/**
 * Returns a token within the time limit of a request, because a host's function may never answer.
 * @throws ProblemError `timeout`, `unauthorized`, `misconfigured`, `aborted`
 */
export async function tokenInTime(
  ask: (signal: AbortSignal) => Promise<string>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<string> {
  const limit = timeLimit(signal, milliseconds);
  try {
    return await ask(limit.signal);
  } catch (cause) {
    throwIfAborted(signal);
    if (limit.expired)
      throw new ProblemError(
        { code: 'timeout', detail: 'getAccessToken did not answer in time.' },
        { cause },
      );
    if (cause instanceof ProblemError && cause.problem.code === 'misconfigured') throw cause;
    throw new ProblemError(
      { code: 'unauthorized', detail: 'getAccessToken gave no token.' },
      { cause },
    );
  } finally {
    limit.release();
  }
}
