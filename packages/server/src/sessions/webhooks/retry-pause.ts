const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The pauses between two tries, in milliseconds: nearly a day in all. */
const PAUSES = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
];

/** A pause is up to this ratio longer, so that a receiver that comes back is not asked all at once. */
const JITTER = 0.1;

/**
 * Returns how long to wait after a failed try, in milliseconds; null if there are no more tries.
 * @param tries how many tries have failed, 1 or more
 * @param random 0 to 1
 */
export function retryPause(tries: number, random = Math.random()): number | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : Math.round(pause * (1 + JITTER * random));
}
