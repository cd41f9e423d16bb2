/** Auto-capture needs so many milliseconds, and so many readings, without a correction. */
export const HOLD_MS = 800;
export const HOLD_READINGS = 4;
/** Readings further apart are not consecutive, because we do not know what happened in between. */
export const LONGEST_GAP_MS = 500;

/**
 * Judges whether there has been nothing to correct for long enough, one reading at a time.
 * @returns a function that takes whether this reading needs no correction, and its time in
 * milliseconds
 */
export function holdStill(): (good: boolean, now: number) => boolean {
  let since = 0;
  let last = Number.NEGATIVE_INFINITY;
  let readings = 0;
  return (good, now) => {
    if (!good || now - last > LONGEST_GAP_MS) readings = 0;
    last = now;
    if (!good) return false;
    if (readings++ === 0) since = now;
    return readings >= HOLD_READINGS && now - since >= HOLD_MS;
  };
}
