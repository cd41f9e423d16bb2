import { describe, expect, it } from 'vitest';
import { overlapOf, suppressOverlaps } from './suppress-overlaps.ts';

const box = (x: number, width = 10) => ({ x, y: 0, width, height: 10 });

describe('overlapOf', () => {
  it('is the shared area divided by the joint area', () => {
    expect(overlapOf(box(0), box(0))).toBe(1);
    expect(overlapOf(box(0), box(5))).toBeCloseTo(50 / 150);
    expect(overlapOf(box(0), box(10))).toBe(0);
    expect(overlapOf(box(0), { x: 0, y: 20, width: 10, height: 10 })).toBe(0);
  });
});

describe('suppressOverlaps', () => {
  it('keeps the best of those that overlap, best first', () => {
    const candidates = [
      { box: box(2), score: 0.8 },
      { box: box(100), score: 0.7 },
      { box: box(0), score: 0.9 },
    ];
    expect(suppressOverlaps(candidates, 0.4).map(({ score }) => score)).toEqual([0.9, 0.7]);
  });

  it('keeps a candidate that only overlaps a suppressed one', () => {
    // 0 and 4 overlap by 0.43, 4 and 8 too, 0 and 8 by 0.11.
    const chain = [0, 4, 8].map((x, index) => ({ box: box(x), score: 0.9 - index / 10 }));
    expect(suppressOverlaps(chain, 0.4).map((candidate) => candidate.box.x)).toEqual([0, 8]);
  });
});
