import { describe, expect, it } from 'vitest';
import { apply, fitSimilarity, inverseOf, type Similarity } from './fit-similarity.ts';

const POINTS = [
  { x: 3, y: 4 },
  { x: 40, y: 6 },
  { x: 21, y: 25 },
  { x: 8, y: 44 },
  { x: 35, y: 47 },
];

const similarity = (
  degrees: number,
  scale: number,
  shiftX: number,
  shiftY: number,
): Similarity => ({
  a: scale * Math.cos((degrees * Math.PI) / 180),
  b: scale * Math.sin((degrees * Math.PI) / 180),
  shiftX,
  shiftY,
});

describe('fitSimilarity', () => {
  it.each([
    [0, 1, 0, 0],
    [30, 0.25, 12, -7],
    [-90, 3, -100, 5],
    [179, 1.5, 0, 40],
  ])(
    'finds a known similarity: %s degrees, scale %s, shift %s %s',
    (degrees, scale, shiftX, shiftY) => {
      const known = similarity(degrees, scale, shiftX, shiftY);
      const found = fitSimilarity(
        POINTS,
        POINTS.map((point) => apply(known, point)),
      );
      for (const key of ['a', 'b', 'shiftX', 'shiftY'] as const)
        expect(found[key]).toBeCloseTo(known[key], 9);
    },
  );

  it('has no smaller error nearby if no similarity fits exactly', () => {
    const targets = POINTS.map(({ x, y }, index) => ({
      x: 1.2 * x + index,
      y: 0.8 * y - index * index,
    }));
    const errorOf = (map: Similarity): number =>
      POINTS.reduce((sum, point, index) => {
        const [placed, target] = [apply(map, point), targets[index] ?? point];
        return sum + (placed.x - target.x) ** 2 + (placed.y - target.y) ** 2;
      }, 0);
    const best = fitSimilarity(POINTS, targets);
    for (const key of ['a', 'b', 'shiftX', 'shiftY'] as const) {
      for (const step of [-1e-3, 1e-3])
        expect(errorOf({ ...best, [key]: best[key] + step })).toBeGreaterThan(errorOf(best));
    }
  });
});

it('inverseOf undoes a similarity', () => {
  const map = similarity(33, 2.5, 9, -4);
  const back = apply(inverseOf(map), apply(map, { x: 17, y: 5 }));
  expect(back.x).toBeCloseTo(17, 9);
  expect(back.y).toBeCloseTo(5, 9);
});
