import { expect, it } from 'vitest';
import { fivePointsOf, landmarkInput, landmarksIn } from './locate-landmarks.ts';

it('maps the points into the squared box', () => {
  const output = new Float32Array(136);
  output.set([0, 0, 1, 1, 0.5, 0.25]);
  // Squared by its height: a width of 40 becomes 80 about the same centre.
  const points = landmarksIn(output, { x: 100, y: 50, width: 40, height: 80 });
  expect([...points.slice(0, 6)]).toEqual([80, 50, 160, 130, 120, 70]);
});

it('averages the points of eyes and corners of the mouth, and takes the tip of the nose', () => {
  const landmarks = Float32Array.from({ length: 136 }, (_, index) =>
    index % 2 === 0 ? index / 2 : 100 + (index - 1) / 2,
  );
  expect(fivePointsOf(landmarks)).toEqual([39, 45, 30, 54, 59].map((x) => ({ x, y: 100 + x })));
});

it('makes a grey input of 64 x 64', () => {
  const pixels = {
    data: new Uint8Array(100 * 100 * 4).fill(128),
    width: 100,
    height: 100,
    channels: 4 as const,
  };
  const input = landmarkInput(pixels, { x: 20, y: 20, width: 50, height: 50 });
  expect(input).toHaveLength(64 * 64);
  expect(input[2000]).toBeCloseTo(0.5, 4);
});
