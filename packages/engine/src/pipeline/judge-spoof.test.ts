import { describe, expect, it } from 'vitest';
import { liveScoreIn, spoofInput, spoofRegion } from './judge-spoof.ts';

const IMAGE = { width: 640, height: 480 };

describe('spoofRegion', () => {
  it('is the squared box 2.7 times as large about the same centre', () => {
    const region = spoofRegion({ x: 280, y: 200, width: 80, height: 100 }, IMAGE);
    expect(region).toEqual({ x: 185, y: 115, width: 270, height: 270 });
  });

  it('shifts to stay inside the image', () => {
    expect(spoofRegion({ x: 0, y: 380, width: 100, height: 100 }, IMAGE)).toEqual({
      x: 0,
      y: 210,
      width: 270,
      height: 270,
    });
  });

  it('shrinks to the size of the image', () => {
    expect(spoofRegion({ x: 170, y: 90, width: 300, height: 300 }, IMAGE)).toEqual({
      x: 80,
      y: 0,
      width: 480,
      height: 480,
    });
  });
});

describe('liveScoreIn', () => {
  it('is the softmax of the first logit', () => {
    expect(liveScoreIn(Float32Array.from([0, 0, 0]))).toBeCloseTo(1 / 3);
    expect(liveScoreIn(Float32Array.from([Math.log(8), 0, 0]))).toBeCloseTo(0.8, 5);
    expect(liveScoreIn(Float32Array.from([1000, 0, 0]))).toBe(1);
    expect(liveScoreIn(Float32Array.from([0, 1000, 0]))).toBe(0);
  });
});

it('passes raw values to the model, blue first', () => {
  const data = new Uint8Array(64 * 64 * 3).map((_, index) => [10, 20, 30][index % 3] ?? 0);
  const input = spoofInput(
    { data, width: 64, height: 64, channels: 3 },
    { x: 20, y: 20, width: 20, height: 20 },
  );
  expect([0, 1, 2].map((plane) => Math.round(input[plane * 128 * 128] ?? 0))).toEqual([30, 20, 10]);
});
