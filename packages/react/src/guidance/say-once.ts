/** Shorter apart than this, announcements talk over each other: a screen reader drops the first, or the person loses the second. */
export const SAY_EVERY_MS = 2000;

/**
 * Throttles what a live region says: at most one sentence every `SAY_EVERY_MS`, and never the one that was said last.
 * A sentence that has to wait is not kept: when its time comes, the one that is true then is said.
 *
 * @param start when the region last said something of its own, in milliseconds
 * @returns takes the sentence that is true now, and returns the one to say now, or null
 */
export function sayOnce(start: number): (sentence: string | null, now: number) => string | null {
  let last: string | null = null;
  let saidAt = start;
  return (sentence, now) => {
    if (sentence === null || sentence === last || now - saidAt < SAY_EVERY_MS) return null;
    last = sentence;
    saidAt = now;
    return sentence;
  };
}
