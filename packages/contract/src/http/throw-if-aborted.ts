import { ProblemError } from '../problem.ts';

/** @throws ProblemError `aborted` */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError({ code: 'aborted' });
}
