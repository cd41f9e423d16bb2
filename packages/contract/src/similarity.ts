/** The threshold between match and no match in the API's documentation, as a dissimilarity. */
export const DEFAULT_THRESHOLD = 2.4;

/**
 * Returns a bounded similarity from a distance and its threshold: 1 for the same image, 0.5 exactly
 * at the threshold, falling towards 0. It orders comparisons. It is not a probability and must
 * never be shown as one.
 *
 *     d <= t:  1 - 0.5 * d / t        d > t:  0.5 * t / d
 *
 * @param dissimilarity distance d, 0 or more
 * @param threshold distance t above 0; two faces match up to this distance
 * @returns 0 to 1, or null if either number is missing or out of its range
 */
export function similarityOf(
  dissimilarity: number | null,
  threshold: number | null,
): number | null {
  if (dissimilarity === null || threshold === null) return null;
  if (!(dissimilarity >= 0) || !Number.isFinite(dissimilarity)) return null;
  if (!(threshold > 0) || !Number.isFinite(threshold)) return null;
  return dissimilarity <= threshold
    ? 1 - 0.5 * (dissimilarity / threshold)
    : 0.5 * (threshold / dissimilarity);
}

/**
 * Returns how far a distance is from its threshold, relative to the threshold:
 * (threshold - dissimilarity) / threshold. It is 1 for the same image, and 0 exactly at the
 * threshold. Beyond the threshold it is below 0, without a lower limit.
 *
 * @param dissimilarity distance, 0 or more
 * @param threshold distance above 0
 * @returns a ratio up to 1, or null if either number is missing or out of its range
 */
export const marginOf = (dissimilarity: number | null, threshold: number | null): number | null =>
  similarityOf(dissimilarity, threshold) === null
    ? null
    : (Number(threshold) - Number(dissimilarity)) / Number(threshold);
