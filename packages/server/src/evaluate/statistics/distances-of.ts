import type { MeasuredPair } from '../measured-pair.ts';

/** The distances of compared pairs, each list in ascending order. */
export interface Distances {
  readonly genuine: readonly number[];
  readonly impostors: readonly number[];
}

/** Returns the distances of all pairs that were compared with one. */
export function distancesOf(pairs: readonly MeasuredPair[]): Distances {
  const of = (same: boolean) =>
    pairs
      .flatMap((pair) =>
        pair.same === same && pair.matched !== null && pair.dissimilarity !== null
          ? [pair.dissimilarity]
          : [],
      )
      .sort((a, b) => a - b);
  return { genuine: of(true), impostors: of(false) };
}

/** Counts the distances up to a threshold, inclusive. The list is in ascending order. */
export function countUpTo(sorted: readonly number[], threshold: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
