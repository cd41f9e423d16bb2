/** Below this many readings a second, a moment to take the picture at would come too late. */
export const SLOW_PER_SECOND = 6;
/** What the rate is measured over. */
export const MEASURED_MS = 2000;

/**
 * Judges whether a guide looks often enough, over the last `MEASURED_MS` in which the page was seen. All times are
 * milliseconds of one clock.
 */
export function frameRate(start: number) {
  let since = start;
  let readings: number[] = [];
  return {
    read(now: number): void {
      readings = [...readings.filter((at) => now - at <= MEASURED_MS), now];
    },
    /** The page was out of sight until now, and nothing can be said about that time. */
    seenAgain(now: number): void {
      since = now;
      readings = [];
    },
    /** Whether there are fewer readings than `SLOW_PER_SECOND`; never before there is something to measure. */
    slow(now: number): boolean {
      if (now - since < MEASURED_MS) return false;
      const lately = readings.filter((at) => now - at <= MEASURED_MS).length;
      return (lately * 1000) / MEASURED_MS < SLOW_PER_SECOND;
    },
  };
}
