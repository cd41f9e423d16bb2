import { countUpTo, type Distances } from './distances-of.ts';
import type { Share } from './share.ts';
import { pairsFor } from './smallest-claim.ts';

export type ThresholdAt =
  | {
      readonly claimed: true;
      /** The largest threshold, to six decimals, at which the FMR is at most the wanted one. */
      readonly threshold: number;
      readonly falseMatches: Share;
      readonly falseNonMatches: Share;
    }
  | { readonly claimed: false; readonly impostors: number; readonly needed: number };

/** The smallest step of a threshold. The distances of our engine have six decimals. */
const STEP = 1e-6;

/**
 * Finds the threshold for a wanted false match rate. It refuses a rate that the number of pairs of
 * two people cannot show.
 * @param rate the wanted false match rate, above 0 and below 1
 */
export function thresholdAt({ genuine, impostors }: Distances, rate: number): ThresholdAt {
  const needed = pairsFor(rate);
  if (impostors.length < needed) return { claimed: false, impostors: impostors.length, needed };
  const allowed = Math.floor(rate * impostors.length + 1e-9);
  // The threshold may rise until the next pair of two people would match as well.
  const next = impostors[allowed] ?? Number.POSITIVE_INFINITY;
  const threshold = Number((next - STEP).toFixed(6));
  return {
    claimed: true,
    threshold,
    falseMatches: { hits: countUpTo(impostors, threshold), of: impostors.length },
    falseNonMatches: {
      hits: genuine.length - countUpTo(genuine, threshold),
      of: genuine.length,
    },
  };
}
