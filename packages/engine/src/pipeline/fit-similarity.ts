import type { Point } from './geometry.ts';

/** A turn, a uniform scale and a shift: `x' = a x - b y + shiftX`, `y' = b x + a y + shiftY`. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
});

/**
 * Finds the similarity that brings points closest to their targets in the sense of least squares.
 * This is the closed form in the plane of the method of S. Umeyama (1991). It has no reflection,
 * because a mirrored face does not fit the template.
 *
 * @param from two points or more, not all in one place
 * @param to as many targets
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  const [centre, target] = [meanOf(from), meanOf(to)];
  let [along, across, spread] = [0, 0, 0];
  from.forEach((point, index) => {
    const goal = to[index] ?? target;
    const [x, y, u, v] = [
      point.x - centre.x,
      point.y - centre.y,
      goal.x - target.x,
      goal.y - target.y,
    ];
    along += x * u + y * v;
    across += x * v - y * u;
    spread += x * x + y * y;
  });
  const [a, b] = [along / spread, across / spread];
  return {
    a,
    b,
    shiftX: target.x - a * centre.x + b * centre.y,
    shiftY: target.y - b * centre.x - a * centre.y,
  };
}

/** Returns the similarity that undoes another one. */
export function inverseOf({ a, b, shiftX, shiftY }: Similarity): Similarity {
  const square = a * a + b * b;
  const [p, q] = [a / square, -b / square];
  return { a: p, b: q, shiftX: -(p * shiftX - q * shiftY), shiftY: -(q * shiftX + p * shiftY) };
}

/** Maps a point by a similarity. */
export const apply = (map: Similarity, point: Point): Point => ({
  x: map.a * point.x - map.b * point.y + map.shiftX,
  y: map.b * point.x + map.a * point.y + map.shiftY,
});
