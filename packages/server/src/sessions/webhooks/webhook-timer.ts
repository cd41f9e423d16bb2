/** Longest pause between two looks at the queue: another server may have died. In milliseconds. */
const LONGEST_PAUSE = 10_000;

export interface WebhookTimer {
  /** Works at a time, in milliseconds since 1970, or earlier. */
  wakeAt(time: number): void;
  /** Stops the timer, and waits for the work under way. */
  stop(): Promise<void>;
}

/**
 * Calls a function now and then again and again, one call at a time. Its timer keeps no process
 * running.
 * @param work returns when it must be called next, at the latest; it must not throw
 * @param now milliseconds since 1970
 */
export function webhookTimer(work: () => Promise<number>, now: () => number): WebhookTimer {
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  let turn = Promise.resolve();
  let isStopped = false;

  function wakeAt(time: number): void {
    if (isStopped || time >= wakesAt) return;
    wakesAt = time;
    clearTimeout(timer);
    const pause = Math.min(Math.max(0, time - now()), LONGEST_PAUSE);
    timer = setTimeout(() => {
      wakesAt = Number.POSITIVE_INFINITY;
      turn = turn.then(run);
    }, pause).unref();
  }

  async function run(): Promise<void> {
    if (!isStopped) wakeAt(Math.min(await work(), now() + LONGEST_PAUSE));
  }

  wakeAt(now());
  return {
    wakeAt,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
