import { EDGE, type Fingerprint } from './fingerprint-of.ts';
import { leastSquares } from './least-squares.ts';

/**
 * How the second picture is laid over the first: moved by `x` and `y` cells, and stretched by
 * `wider` and `higher` cells at each edge.
 */
export type Placement = readonly [x: number, wider: number, y: number, higher: number];

/** The constant, and brightness to the powers of 1 to 3: another tone of the same picture. */
const TONES = 4;

/** The tones, the four numbers of a placement, and the value. */
const WIDTH = TONES + 5;

/** Reads every second cell of every second row: neighbours are alike, because they are blurred. */
const STRIDE = 2;

/**
 * Fits the second picture to the first by another tone, and by a small step of its placement. It is
 * one step of Gauss and Newton, as Lucas and Kanade use it ("An Iterative Image Registration
 * Technique", 1981).
 * @returns the next placement, and the share of the first picture's variance that stays unexplained
 */
export function fitPlacement(
  a: Fingerprint,
  b: Fingerprint,
  [x, wider, y, higher]: Placement,
): { readonly placement: Placement; readonly unexplained: number } {
  const sums = new Float64Array(WIDTH ** 2);
  const first = (at: number) => a[at] ?? 0;
  for (let row = 1; row < EDGE - 1; row += STRIDE) {
    // From the centre, with 1 at each edge.
    const v = (2 * row + 1) / EDGE - 1;
    const down = row + y + higher * v;
    const top = Math.floor(down);
    if (top < 0 || top >= EDGE - 1) continue;
    for (let column = 1; column < EDGE - 1; column += STRIDE) {
      const u = (2 * column + 1) / EDGE - 1;
      const right = column + x + wider * u;
      const left = Math.floor(right);
      if (left < 0 || left >= EDGE - 1) continue;
      const from = top * EDGE + left;
      const between = (at: number) =>
        (b[at] ?? 0) + (right - left) * ((b[at + 1] ?? 0) - (b[at] ?? 0));
      const above = between(from);
      const tone = above + (down - top) * (between(from + EDGE) - above);
      const at = row * EDGE + column;
      const slopeX = first(at + 1) - first(at - 1);
      const slopeY = first(at + EDGE) - first(at - EDGE);
      const sample = [
        1,
        tone,
        tone ** 2,
        tone ** 3,
        slopeX,
        slopeX * u,
        slopeY,
        slopeY * v,
        first(at),
      ];
      for (let i = 0; i < WIDTH; i++)
        for (let j = i; j < WIDTH; j++)
          sums[i * WIDTH + j] = (sums[i * WIDTH + j] ?? 0) + (sample[i] ?? 0) * (sample[j] ?? 0);
    }
  }
  const solved = leastSquares(sums, WIDTH);
  // A slope over two cells needs half of the step for one.
  const step = (term: number) => 2 * (solved[TONES + term] ?? 0);
  return {
    placement: [x + step(0), wider + step(1), y + step(2), higher + step(3)],
    unexplained: solved[WIDTH - 1] ?? 1,
  };
}
