import { LONGEST_MS } from '../time/longest-ms.ts';

/** We never offer to cancel sooner than this. */
const LEAST_OFFER_MS = 10_000;

/**
 * Returns when to offer to cancel, in milliseconds. The default is a minute and the minimum is ten
 * seconds. Infinity never offers it.
 */
export function offerAfterMs(given: number | undefined): number {
  if (given === undefined || Number.isNaN(given)) return 60_000;
  return given > LONGEST_MS ? Number.POSITIVE_INFINITY : Math.max(given, LEAST_OFFER_MS);
}
