import { describe, expect, it } from 'vitest';
import { ALIGNED_POINTS, ALIGNED_SIDE, alignFace } from './align-face.ts';
import { apply, type Similarity } from './fit-similarity.ts';
import type { Point } from './geometry.ts';

/** A smooth picture, so that a colour identifies a place. */
const colourAt = ({ x, y }: Point): number => 128 + 60 * Math.sin(x / 9) + 60 * Math.cos(y / 11);

/**
 * That picture through a similarity: the colour at `point` of the template is at `map(point)` of
 * the image.
 */
function imageThrough(map: Similarity, inverse: (point: Point) => Point, side: number) {
  const data = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++)
      data.fill(
        Math.round(colourAt(inverse({ x: x + 0.5, y: y + 0.5 }))),
        (y * side + x) * 3,
        (y * side + x) * 3 + 3,
      );
  }
  return {
    pixels: { data, width: side, height: side, channels: 3 as const },
    points: ALIGNED_POINTS.map((point) => apply(map, point)),
  };
}

const through = (degrees: number, scale: number, side: number) => {
  const a = scale * Math.cos((degrees * Math.PI) / 180);
  const b = scale * Math.sin((degrees * Math.PI) / 180);
  // About the middle of both.
  const shiftX = side / 2 - a * 56 + b * 56;
  const shiftY = side / 2 - b * 56 - a * 56;
  const inverse = ({ x, y }: Point): Point => {
    const [u, v, square] = [x - shiftX, y - shiftY, a * a + b * b];
    return { x: (a * u + b * v) / square, y: (a * v - b * u) / square };
  };
  return imageThrough({ a, b, shiftX, shiftY }, inverse, side);
};

describe('alignFace', () => {
  it.each([
    ['as it is', 0, 1, 160],
    ['turned', 30, 1, 200],
    ['on its side and twice as large', 90, 2, 400],
    ['five times as large', -20, 5, 900],
    ['half as large', 15, 0.5, 100],
  ])('restores the picture: %s', (_, degrees, scale, side) => {
    const { pixels, points } = through(degrees, scale, side);
    const aligned = alignFace(pixels, points);
    let largest = 0;
    for (let y = 0; y < ALIGNED_SIDE; y++) {
      for (let x = 0; x < ALIGNED_SIDE; x++) {
        largest = Math.max(
          largest,
          Math.abs(
            (aligned[(y * ALIGNED_SIDE + x) * 3] ?? 0) - colourAt({ x: x + 0.5, y: y + 0.5 }),
          ),
        );
      }
    }
    expect(largest).toBeLessThan(2.5);
  });

  // A point sample would give black here and white there: 255 apart.
  it('does not alias: fine stripes of a large face become even grey', () => {
    const side = 1120;
    const data = Uint8Array.from({ length: side * side * 3 }, (_, index) =>
      Math.floor(index / 3) % 2 === 0 ? 0 : 255,
    );
    const points = ALIGNED_POINTS.map(({ x, y }) => ({ x: x * 10, y: y * 10 }));
    const aligned = alignFace({ data, width: side, height: side, channels: 3 }, points);
    expect(Math.max(...aligned) - Math.min(...aligned)).toBeLessThan(30);
  });

  it('repeats the edge if the face reaches beyond the image', () => {
    const data = new Uint8Array(50 * 50 * 3).fill(90);
    const aligned = alignFace({ data, width: 50, height: 50, channels: 3 }, ALIGNED_POINTS);
    expect(aligned.every((value) => Math.abs(value - 90) < 1e-3)).toBe(true);
  });
});
