import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';

/** An image whose red is its column, green its row, and blue constant. */
function ramp(width: number, height: number, channels: 3 | 4 = 3) {
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.set([x, y, 7, 255].slice(0, channels), (y * width + x) * channels);
  }
  return { data, width, height, channels };
}

describe('resample', () => {
  it('copies a region of the same size', () => {
    const copy = resample(ramp(10, 8), { x: 3, y: 2, width: 2, height: 2 }, 2, 2);
    expect([...copy]).toEqual([3, 2, 7, 4, 2, 7, 3, 3, 7, 4, 3, 7]);
  });

  it('averages the whole area when shrinking, whatever the ratio', () => {
    const [red = 0, green = 0, blue = 0] = resample(
      ramp(10, 10),
      { x: 0, y: 0, width: 10, height: 10 },
      1,
      1,
    );
    expect([red, green, blue].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([4.5, 4.5, 7]);
    const thirds = resample(ramp(10, 10), { x: 0, y: 0, width: 10, height: 10 }, 3, 3);
    // First third: columns 0, 1, 2 and a third of column 3.
    expect(thirds[0]).toBeCloseTo((0 + 1 + 2 + 3 / 3) / (10 / 3), 4);
  });

  it('interpolates between the middles of pixels when enlarging', () => {
    const wide = resample(ramp(4, 1), { x: 0, y: 0, width: 4, height: 1 }, 8, 1);
    expect([0, 3, 6, 9].map((at) => wide[at])).toEqual([0, 0.25, 0.75, 1.25]);
  });

  it('repeats the edge outside the image and ignores alpha', () => {
    const outside = resample(ramp(4, 4, 4), { x: -10, y: 1, width: 2, height: 2 }, 2, 2);
    expect([...outside]).toEqual([0, 1, 7, 0, 1, 7, 0, 2, 7, 0, 2, 7]);
  });

  it('reads at most the given number of pixels an axis, evenly spread', () => {
    const image = ramp(64, 64);
    const read = new Set<number>();
    const data = new Proxy(image.data, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) read.add(Math.floor(Number(key) / 3));
        return Reflect.get(target, key);
      },
    });
    const region = { x: 0, y: 0, width: 64, height: 64 };
    const few = resample({ ...image, data }, region, 4, 4, 2);
    expect(read.size).toBe(4 * 4 * 2 * 2);
    const all = resample(image, region, 4, 4);
    for (const [index, value] of all.entries())
      expect(Math.abs((few[index] as number) - value)).toBeLessThanOrEqual(0.5);
  });

  it('does not change an enlargement, or a shrinking within the given number', () => {
    const region = { x: 0, y: 0, width: 6, height: 6 };
    for (const side of [3, 9])
      expect(resample(ramp(6, 6), region, side, side, 2)).toEqual(
        resample(ramp(6, 6), region, side, side),
      );
  });
});
