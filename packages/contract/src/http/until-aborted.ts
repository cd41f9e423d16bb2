import { ProblemError } from '../problem.ts';

/**
 * Returns the outcome of work that may ignore the signal. It rejects with `aborted` when the signal
 * aborts, and drops a late outcome.
 */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new ProblemError({ code: 'aborted' }));
    const release = () => signal.removeEventListener('abort', stop);
    work.then(resolve, reject).finally(release);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
