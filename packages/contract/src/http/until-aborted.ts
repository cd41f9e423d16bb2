import { ProblemError } from '../problem.ts';

/** The outcome of work that may not listen to the signal; `aborted` as soon as the signal is, and a late outcome is dropped. */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new ProblemError({ code: 'aborted' }));
    const release = () => signal.removeEventListener('abort', stop);
    work.then(resolve, reject).finally(release);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
