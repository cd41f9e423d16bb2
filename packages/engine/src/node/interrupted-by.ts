/** The time is up, or the caller aborts. */
export type Interruption = 'late' | 'aborted';

/**
 * Resolves with the interruption that comes first; `settle` stops waiting for both.
 * @param timeLimit milliseconds
 */
export function interruptedBy(signal: AbortSignal | undefined, timeLimit: number) {
  let settle = (): void => undefined;
  const interruption = new Promise<Interruption>((resolve) => {
    const timer = setTimeout(() => resolve('late'), timeLimit);
    const abort = (): void => resolve('aborted');
    signal?.addEventListener('abort', abort, { once: true });
    settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  return { interruption, settle };
}
