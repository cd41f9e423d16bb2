import type { ImageDigests, Session, SessionComparison } from './session.ts';

/** Whether a result costs a try: a decision, or a result so near that it could have been one. */
export const costsTry = ({
  outcome,
  problem,
}: Pick<SessionComparison, 'outcome' | 'problem'>): boolean =>
  outcome !== 'inconclusive' || problem === 'near-threshold';

/** A pair in one order, so that swapped sides are the same pair. */
export const pairOf = ({ selfie, reference }: ImageDigests): string =>
  [selfie, reference].sort().join();

/** Whether a pair of photos has already cost a try of this session, in either order. */
export const isPairCounted = ({ comparisons }: Session, images: ImageDigests): boolean =>
  comparisons.some((counted) => costsTry(counted) && pairOf(counted.sha256) === pairOf(images));
