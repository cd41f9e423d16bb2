import { ProblemError } from './problem.ts';
import { DEFAULT_THRESHOLD } from './similarity.ts';

/** When a match counts, besides what every match needs. Backends and upstreams declare it. */
export interface MatchRules {
  /**
   * The operator's threshold, a distance above 0; 2.4 by default. It decides about a distance that
   * comes without a threshold. If an answer has a larger threshold, it is no match.
   */
  readonly threshold?: number | undefined;
  /**
   * `'flag'` if no distance can be given. Then the flag alone decides: a match needs no distance,
   * and `threshold` has no effect. By default a match needs its distance.
   */
  readonly decidesBy?: 'flag' | undefined;
}

/** The rules for one verdict. */
export interface VerdictRules extends MatchRules {
  /**
   * The largest distance from the threshold, as a ratio of 0 or more, at which nothing is decided.
   * A match or no match with a smaller `|margin|`, or the same, becomes `inconclusive` with
   * `near-threshold`. Off by default.
   */
  readonly reviewBand?: number | undefined;
}

/**
 * Returns the rules of a backend, with the default threshold if it gives none.
 * @throws ProblemError `misconfigured` if the threshold is not a distance above 0
 */
export function checkMatchRules({
  threshold = DEFAULT_THRESHOLD,
  decidesBy,
}: MatchRules): MatchRules {
  if (!(threshold > 0 && threshold < Number.POSITIVE_INFINITY))
    throw new ProblemError({ code: 'misconfigured', detail: 'threshold must be above 0.' });
  return { threshold, decidesBy };
}
