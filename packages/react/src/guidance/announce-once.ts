/**
 * If announcements are closer together, a screen reader drops the first or the person misses the
 * second.
 */
export const ANNOUNCE_EVERY_MS = 2000;

/**
 * Limits the announcements of a live region to one every `ANNOUNCE_EVERY_MS`, and never repeats the last
 * one. It does not queue a sentence that has to wait. Later it announces the sentence that is
 * current then.
 * @param start when the region last announced something, in milliseconds
 * @returns a function that takes the current sentence, and returns the sentence to announce now, or
 * null
 */
export function announceOnce(
  start: number,
): (sentence: string | null, now: number) => string | null {
  let last: string | null = null;
  let announcedAt = start;
  return (sentence, now) => {
    if (sentence === null || sentence === last || now - announcedAt < ANNOUNCE_EVERY_MS)
      return null;
    last = sentence;
    announcedAt = now;
    return sentence;
  };
}
