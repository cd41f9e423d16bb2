import type { Distances } from './distances-of.ts';
import type { Share } from './share.ts';

/** Returns the threshold that gets most of the compared pairs right, and how many those are. */
export function bestThreshold({ genuine, impostors }: Distances): {
  readonly threshold: number;
  readonly right: Share;
} {
  const sorted = [
    ...genuine.map((distance) => ({ distance, same: true })),
    ...impostors.map((distance) => ({ distance, same: false })),
  ].sort((a, b) => a.distance - b.distance);
  let right = impostors.length;
  let best = { threshold: 0, hits: right };
  sorted.forEach(({ distance, same }, at) => {
    right += same ? 1 : -1;
    // Pairs of equal distance are on the same side of every threshold.
    const last = sorted[at + 1]?.distance !== distance;
    if (last && right > best.hits) best = { threshold: distance, hits: right };
  });
  return { threshold: best.threshold, right: { hits: best.hits, of: sorted.length } };
}
