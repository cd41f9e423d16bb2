import { describe, expect, it } from 'vitest';
import { cosineOf, dissimilarityOf } from './compare-embeddings.ts';

const vector = (...values: number[]) => Float32Array.from(values);

describe('cosineOf', () => {
  it('is 1 for equal, -1 for opposite and 0 for unrelated embeddings', () => {
    expect(cosineOf(vector(3, 4), vector(6, 8))).toBe(1);
    expect(cosineOf(vector(3, 4), vector(-3, -4))).toBe(-1);
    expect(cosineOf(vector(1, 0), vector(0, 5))).toBe(0);
  });

  it('is the same in either order, to the last bit', () => {
    const [a, b] = [0.37, 1.91].map((seed) =>
      Float32Array.from({ length: 512 }, (_, index) => Math.sin(seed * (index + 1))),
    );
    expect(cosineOf(a ?? vector(), b ?? vector())).toBe(cosineOf(b ?? vector(), a ?? vector()));
  });

  it('is NaN if one embedding has no direction', () => {
    expect(cosineOf(vector(0, 0), vector(1, 0))).toBeNaN();
    expect(cosineOf(vector(Number.NaN, 0), vector(1, 0))).toBeNaN();
  });

  it('throws for two different lengths', () => {
    expect(() => cosineOf(vector(1), vector(1, 2))).toThrow(RangeError);
  });
});

describe('dissimilarityOf', () => {
  it('is 0 for the same, 2.4 at the threshold, and grows as the cosine falls', () => {
    expect(dissimilarityOf(1)).toBe(0);
    expect(dissimilarityOf(0.453)).toBeCloseTo(2.4, 12);
    expect(dissimilarityOf(0.3, 0.3)).toBeCloseTo(2.4, 12);
    expect(dissimilarityOf(-1)).toBeCloseTo((2.4 * 2) / 0.547, 12);
  });

  it.each([
    [Number.NaN, 0.41],
    [1.5, 0.41],
    [-2, 0.41],
    [0.9, Number.NaN],
    [0.9, 1],
    [0.9, 2],
  ])('fails closed for cosine %s at threshold %s', (cosine, threshold) => {
    const dissimilarity = dissimilarityOf(cosine, threshold);
    expect(dissimilarity).toBe(Number.POSITIVE_INFINITY);
    expect(dissimilarity <= 2.4).toBe(false);
  });
});
