/**
 * The measured figures, from docs/figures.json. A test compares the tables of
 * the documents with them.
 */
import figures from '../../docs/figures.json' with { type: 'json' };

export { figures };

/**
 * One value for each library, with its 10th and 90th percentile if it was measured more than once.
 */
export interface Row {
  /** The name in the table of the document. */
  readonly row: string;
  readonly values: readonly number[];
  readonly p10?: readonly number[];
  readonly p90?: readonly number[];
}

export const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Returns how many pairs have at most this distance. */
export const within = (counts: readonly number[], step: number, distance: number): number =>
  sum(counts.slice(0, Math.round(distance / step)));
