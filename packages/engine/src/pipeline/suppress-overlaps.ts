import { areaOf, type Box } from './geometry.ts';

/** Intersection over union of two boxes: 0 apart, 1 equal. */
export function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

/**
 * Greedy non-maximum suppression: the best candidate stays and removes all that overlap it more
 * than allowed.
 * @param maximumOverlap intersection over union above which two candidates are the same face
 * @returns the candidates that stay, best score first
 */
export function suppressOverlaps<C extends { readonly box: Box; readonly score: number }>(
  candidates: readonly C[],
  maximumOverlap: number,
): C[] {
  const kept: C[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.every((other) => overlapOf(other.box, candidate.box) <= maximumOverlap))
      kept.push(candidate);
  }
  return kept;
}
