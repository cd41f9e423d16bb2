/** All has to be well for this long, and in this many looks, before a picture is taken by itself. */
export const HOLD_MS = 800;
export const HOLD_READINGS = 4;
/** Looks that lie further apart are not in a row: nobody knows what was in between. */
export const LONGEST_GAP_MS = 500;

/**
 * Judges whether all has been well for long enough, one reading at a time.
 * @returns takes whether this reading found nothing to correct, with its time in milliseconds
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
