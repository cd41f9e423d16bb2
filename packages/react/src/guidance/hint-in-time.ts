import type { GuideFinding } from '@facecompare/contract';

/** The hint over the picture at one moment. */
export interface ShownHint {
  readonly finding: GuideFinding;
  /** The hint has stayed, so a longer message is shown. */
  readonly longer: boolean;
}

/** A message that is shown for a shorter time only flickers. */
export const LEAST_MS = 600;
/** If a hint has not helped after this time, the person has not understood it. */
export const LONGER_AFTER_MS = 3000;

/** Returns whether two findings have the same message. Their measured values may differ. */
export const sameMessage = (a: GuideFinding, b: GuideFinding): boolean =>
  a.hint === b.hint && a.direction === b.direction;

/**
 * Shows one hint at a time, each for at least `LEAST_MS`. "Nothing to correct" counts as a hint
 * too.
 * @returns a function that takes the latest finding and the time in milliseconds, and returns what
 * to show. Call it between findings too, because a waiting or a long-shown hint changes without a
 * new finding.
 */
export function hintInTime(): (found: GuideFinding, now: number) => ShownHint {
  let shown: GuideFinding | null = null;
  /**
   * When the current message was first shown, and when its hint was. A new direction changes the
   * message but not the hint.
   */
  let messageSince = 0;
  let hintSince = 0;
  return (found, now) => {
    if (!shown || (!sameMessage(found, shown) && now - messageSince >= LEAST_MS)) {
      messageSince = now;
      if (found.hint !== shown?.hint) hintSince = now;
      shown = found;
    } else if (sameMessage(found, shown)) shown = found;
    return { finding: shown, longer: shown.hint !== null && now - hintSince >= LONGER_AFTER_MS };
  };
}
