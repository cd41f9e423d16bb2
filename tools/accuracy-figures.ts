/**
 * The distances of labelled pairs as a histogram, and the accepted pairs at chosen rates of false
 * matches: the data of docs/figures.json.
 */

/** A pair that was compared. */
export interface Distance {
  readonly same: boolean;
  readonly dissimilarity: number;
}

/** The numbers of false matches at which the accepted pairs of one person are counted. */
const FALSE_MATCHES = [0, 1, 3, 9];

export interface AccuracyFigures {
  /**
   * Width of a bar in units of dissimilarity. Bar n holds the distances above n steps, up to and
   * including n + 1.
   */
  readonly step: number;
  /** The number of pairs of one person, and of two people, in each bar. */
  readonly genuine: readonly number[];
  readonly different: readonly number[];
  /** How many pairs of one person are accepted if so many pairs of two people are. */
  readonly atFalseMatches: readonly { readonly falseMatches: number; readonly accepted: number }[];
}

export function accuracyFigures(distances: readonly Distance[], step = 0.1): AccuracyFigures {
  // A distance that differs from a whole number of steps only by rounding belongs to the bar that
  // ends there.
  const barOf = (dissimilarity: number) => Math.max(0, Math.ceil(dissimilarity / step - 1e-9) - 1);
  const bars = 1 + Math.max(...distances.map(({ dissimilarity }) => barOf(dissimilarity)));
  const sorted = (same: boolean) =>
    distances
      .filter((pair) => pair.same === same)
      .map(({ dissimilarity }) => dissimilarity)
      .sort((a, b) => a - b);
  const [genuine, different] = [sorted(true), sorted(false)];
  const countsOf = (values: readonly number[]) =>
    Array.from({ length: bars }, (_, bar) => values.filter((one) => barOf(one) === bar).length);
  const atFalseMatches = FALSE_MATCHES.map((falseMatches) => {
    // The threshold may rise until the next pair of two people would pass as well.
    const next = different[falseMatches] ?? Number.POSITIVE_INFINITY;
    return {
      falseMatches,
      accepted: genuine.filter((dissimilarity) => dissimilarity < next).length,
    };
  });
  return { step, genuine: countsOf(genuine), different: countsOf(different), atFalseMatches };
}
