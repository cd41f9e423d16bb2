import { countUpTo, type Distances } from './distances-of.ts';

/** Both error rates at one threshold. */
export interface DetPoint {
  readonly threshold: number;
  readonly fmr: number;
  readonly fnmr: number;
}

/**
 * Returns the error rates at every threshold that lets one more pair of two people match. Between
 * two of them the false match rate does not change.
 */
export function detPoints({ genuine, impostors }: Distances): DetPoint[] {
  return [...new Set(impostors)].map((threshold) => ({
    threshold,
    fmr: countUpTo(impostors, threshold) / impostors.length,
    fnmr: 1 - countUpTo(genuine, threshold) / genuine.length,
  }));
}
