import type { Share } from './share.ts';

/**
 * The rule of three: if none of N pairs is an error, the error rate is below 3/N with 95 %
 * confidence. So N pairs carry no claim of a smaller rate.
 * @returns the smallest rate that N pairs can show, 0 to 1
 */
export const smallestClaim = (of: number): number => Math.min(1, 3 / of);

/** Returns how many pairs a claim of this rate needs. */
export const pairsFor = (rate: number): number => Math.ceil(3 / rate - 1e-9);

/** Whether N carries the claim of this rate. */
export const isClaimable = ({ hits, of }: Share): boolean => hits >= 3 && of > 0;
