import { bestThreshold } from '../statistics/best-threshold.ts';
import type { Distances } from '../statistics/distances-of.ts';
import { smallestClaim } from '../statistics/smallest-claim.ts';
import { thresholdAt } from '../statistics/threshold-at.ts';
import { percent, rateText, shareText } from './rate-text.ts';

/** Describes the threshold for a wanted false match rate, or why these pairs cannot show it. */
function wantedLines(distances: Distances, wanted: number): string[] {
  const found = thresholdAt(distances, wanted);
  if (found.claimed)
    return [
      `threshold for FMR ${percent(wanted)}: ${found.threshold} (${found.falseMatches.hits} of ${found.falseMatches.of} match)`,
      `  FNMR there: ${rateText(found.falseNonMatches)}`,
    ];
  const refused = `threshold for FMR ${percent(wanted)}: not claimed, because ${found.impostors} pairs of two people carry no such claim (needed: ${found.needed})`;
  const possible = smallestClaim(found.impostors);
  return found.impostors > 3 ? [refused, ...wantedLines(distances, possible)] : [refused];
}

/**
 * Describes what other thresholds would give.
 * @param wanted the wanted false match rate; null if there is none
 */
export function thresholdLines(distances: Distances, wanted: number | null): string[] {
  if (distances.genuine.length + distances.impostors.length === 0)
    return ['The backend gave no distances, so nothing is known about other thresholds.'];
  const { threshold, right } = bestThreshold(distances);
  return [
    `accuracy at the best threshold (${threshold.toFixed(3)}, chosen on these very pairs): ${shareText(right)}`,
    ...(wanted === null ? [] : wantedLines(distances, wanted)),
  ];
}
