/**
 * The longest delay of a timer, in milliseconds; with a longer one the timer would fire at once.
 */
const LONGEST = 2 ** 31 - 1;

export interface TimeLimit {
  /** Aborts with the given signal or when the time is up, whichever comes first. */
  readonly signal: AbortSignal;
  /** Whether the time is up. */
  readonly expired: boolean;
  /**
   * Clears the timer. `AbortSignal.timeout` cannot do that: its timer would outlive a quick answer
   * by half a minute.
   */
  release(): void;
}

/** Sets a time limit on one piece of work that can also be aborted. */
export function timeLimit(signal: AbortSignal, milliseconds: number): TimeLimit {
  const controller = new AbortController();
  let expired = false;
  const stop = () => controller.abort(signal.reason);
  const timer = setTimeout(
    () => {
      expired = true;
      controller.abort();
    },
    Math.min(milliseconds, LONGEST),
  );
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    release() {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}
