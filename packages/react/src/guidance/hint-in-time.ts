import type { GuideFinding } from '@facecompare/contract';

/** What stands over the picture at one moment. */
export interface ShownHint {
  readonly finding: GuideFinding;
  /** The hint has stayed, and is said more fully. */
  readonly longer: boolean;
}

/** Shorter than this, words only flicker. */
export const LEAST_MS = 600;
/** A hint that has not helped after this long is not understood. */
export const LONGER_AFTER_MS = 3000;

/** Whether two findings are told in the same words. What was measured may differ. */
export const sameWords = (a: GuideFinding, b: GuideFinding): boolean =>
  a.hint === b.hint && a.direction === b.direction;

/**
 * One hint at a time, each for at least `LEAST_MS`. That all is well is such a hint too.
 *
 * @returns takes what was found last, with the time in milliseconds, and says what to show then. Ask it also between two
 * findings: a hint that had to wait, or has stayed, changes without a new one.
 */
export function hintInTime(): (found: GuideFinding, now: number) => ShownHint {
  let shown: GuideFinding | null = null;
  /** Since when these words stand, and since when this hint does: another direction is the same mistake in other words. */
  let wordsSince = 0;
  let hintSince = 0;
  return (found, now) => {
    if (!shown || (!sameWords(found, shown) && now - wordsSince >= LEAST_MS)) {
      wordsSince = now;
      if (found.hint !== shown?.hint) hintSince = now;
      shown = found;
    } else if (sameWords(found, shown)) shown = found;
    return { finding: shown, longer: shown.hint !== null && now - hintSince >= LONGER_AFTER_MS };
  };
}
