import { DEFAULT_THRESHOLD } from '@facecompare/contract';

/**
 * Cosine above which two faces match. At it, women of LFW have one false match in 10,000 (17 of
 * 186,368 pairs), the limit of NIST SP 800-63A for one-to-one; men have fewer. At 0.41, all
 * people of LFW together have that rate, and women 3.5 times as much.
 */
export const DEFAULT_COSINE_THRESHOLD = 0.453;

/**
 * Cosine of the angle between two embeddings, -1 to 1. The order of the two does not change a bit
 * of it.
 * @returns NaN if one of them has no direction (zero, or not finite)
 * @throws RangeError if their lengths differ
 */
export function cosineOf(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length)
    throw new RangeError(`Embeddings of length ${a.length} and ${b.length} cannot be compared.`);
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i++) {
    const left = a[i] ?? 0;
    const right = b[i] ?? 0;
    product += left * right;
    squareA += left * left;
    squareB += right * right;
  }
  return Math.max(-1, Math.min(1, product / Math.sqrt(squareA * squareB)));
}

/**
 * Converts a cosine to the scale of the API, where 0 is the same image and 2.4 the line between
 * match and no match: `2.4 * (1 - cosine) / (1 - cosineThreshold)`.
 *
 * @param cosine -1 to 1
 * @param cosineThreshold the cosine that becomes 2.4; below 1
 * @returns 0 or more; Infinity if a number is missing or out of its range, because
 *   `Infinity <= threshold` is never true
 */
export function dissimilarityOf(
  cosine: number,
  cosineThreshold: number = DEFAULT_COSINE_THRESHOLD,
): number {
  const dissimilarity = (DEFAULT_THRESHOLD * (1 - cosine)) / (1 - cosineThreshold);
  return cosine >= -1 && cosine <= 1 && cosineThreshold >= -1 && cosineThreshold < 1
    ? dissimilarity
    : Number.POSITIVE_INFINITY;
}
