import { ProblemError } from '../problem.ts';

/**
 * Waits, and leaves no timer when it is aborted.
 * @throws ProblemError `aborted` when the signal aborts
 */
export function wait(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new ProblemError({ code: 'aborted' }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
