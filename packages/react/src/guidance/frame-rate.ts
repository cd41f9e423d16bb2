/** With fewer readings a second, auto-capture would take the photo too late. */
export const SLOW_PER_SECOND = 6;
/** The period over which we measure the rate, in milliseconds. */
export const MEASURED_MS = 2000;

/**
 * Judges whether a guide reports often enough, over the last `MEASURED_MS` in which the page was
 * visible. All times are milliseconds of one clock.
 */
export function frameRate(start: number) {
  let since = start;
  let readings: number[] = [];
  return {
    read(now: number): void {
      readings = [...readings.filter((at) => now - at <= MEASURED_MS), now];
    },
    /** The page was hidden until now, so that time does not count. */
    seenAgain(now: number): void {
      since = now;
      readings = [];
    },
    /**
     * Returns whether there are fewer readings than `SLOW_PER_SECOND`; false until there is enough
     * to measure.
     */
    slow(now: number): boolean {
      if (now - since < MEASURED_MS) return false;
      const lately = readings.filter((at) => now - at <= MEASURED_MS).length;
      return (lately * 1000) / MEASURED_MS < SLOW_PER_SECOND;
    },
  };
}
