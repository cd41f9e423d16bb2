import { EDGE, type Fingerprint } from './fingerprint-of.ts';
import { fitPlacement, type Placement } from './fit-placement.ts';

/**
 * The largest share of the variance that may stay unexplained. See "The same picture" in
 * docs/accuracy.md for how it was measured.
 */
const LARGEST_REST = 0.008;

/** Below this correlation, two fingerprints are too different to start from. */
const LEAST_CORRELATION = 0.6;

/** Steps until the placement no longer changes. */
const STEPS = 4;

/** The largest move of an edge, in cells: 6 % of the picture. A crop by 3 % needs half of it. */
const LARGEST_MOVE = 3;

/** How far a placement moves the edges. */
const moveOf = ([x, wider, y, higher]: Placement): number =>
  Math.max(Math.abs(x) + Math.abs(wider), Math.abs(y) + Math.abs(higher));

function isCopy(a: Fingerprint, b: Fingerprint): boolean {
  const product = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  if (!(product / a.length >= LEAST_CORRELATION)) return false;
  let placement: Placement = [0, 0, 0, 0];
  for (let step = 0; step < STEPS && moveOf(placement) <= LARGEST_MOVE; step++) {
    const fit = fitPlacement(a, b, placement);
    if (fit.unexplained <= LARGEST_REST) return true;
    placement = fit.placement;
  }
  return false;
}

const mirrored = (print: Fingerprint): Fingerprint =>
  print.map((_, at) => print[at - 2 * (at % EDGE) + EDGE - 1] ?? 0);

/**
 * Returns whether two fingerprints show the same picture: equal, or saved in another format,
 * quality or size, cropped by up to 3 % at each side, with another tone, or mirrored. Two pictures
 * of one moment that differ are not the same picture.
 * @param a from `fingerprintOf`; null is like no other picture
 */
export const isSameImage = (a: Fingerprint | null, b: Fingerprint | null): boolean =>
  a !== null && b !== null && (isCopy(a, b) || isCopy(a, mirrored(b)));
