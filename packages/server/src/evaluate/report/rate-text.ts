import type { Share } from '../statistics/share.ts';
import { isClaimable, smallestClaim } from '../statistics/smallest-claim.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** Formats a share, 0 to 1. Shares below 0.1 % have two significant digits. */
export const percent = (share: number): string =>
  `${share > 0 && share < 0.001 ? Number((100 * share).toPrecision(2)) : (100 * share).toFixed(2)} %`;

/** Formats a share with its counts and its 95 % interval (Wilson). */
export function shareText({ hits, of }: Share): string {
  if (of === 0) return 'no pairs';
  const [low, high] = wilsonInterval(hits, of);
  const interval = `95 % interval ${percent(low)} to ${percent(high)}`;
  return `${percent(hits / of)} (${hits} of ${of}; ${interval})`;
}

/** Formats an error rate. It states no rate below 3/N, but the bound that N carries. */
export function rateText(share: Share): string {
  const { hits, of } = share;
  if (of === 0 || isClaimable(share)) return shareText(share);
  const [low, high] = wilsonInterval(hits, of);
  return `no rate below ${percent(smallestClaim(of))} is claimed, 3 in N (${hits} of ${of}; 95 % interval ${percent(low)} to ${percent(high)})`;
}
