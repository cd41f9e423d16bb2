import { expect, it } from 'vitest';
import { MODEL_CATALOG } from '../../model-catalog.ts';
import { coarseTensor } from './coarse-tensor.ts';
import { resample } from './resample.ts';
import { toTensor } from './to-tensor.ts';

const { input } = MODEL_CATALOG.detect;
const [, , HEIGHT, WIDTH] = input.shape;

/** A smooth picture: red grows to the right, green downwards, blue is constant. */
function gradient(width: number, height: number, channels: 3 | 4) {
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.set(
        [(255 * x) / width, (255 * y) / height, 77, 9].slice(0, channels),
        (y * width + x) * channels,
      );
  }
  return { data, width, height, channels };
}

it.each([
  [320, 240, 3],
  [640, 480, 3],
  [1600, 1200, 4],
  [200, 150, 3],
] as const)(
  'agrees with the average of the whole area on a smooth picture of %i x %i',
  (width, height, channels) => {
    const pixels = gradient(width, height, channels);
    const whole = { x: 0, y: 0, width, height };
    const careful = toTensor(resample(pixels, whole, WIDTH, HEIGHT), input);
    const coarse = coarseTensor(pixels, whole, input);
    expect(coarse.length).toBe(careful.length);
    const furthest = coarse.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (careful[index] ?? 0))),
      0,
    );
    // In grey levels: no more than the steps of the picture itself.
    expect(furthest * 128).toBeLessThan(255 / width + 255 / height + 1.5);
  },
);

it('keeps the planes in the order red, green, blue, and scales them as the catalog says', () => {
  const data = Uint8Array.from({ length: 4 * 4 * 3 }, (_, index) => [10, 20, 30][index % 3] ?? 0);
  const tensor = coarseTensor(
    { data, width: 4, height: 4, channels: 3 },
    { x: 0, y: 0, width: 4, height: 4 },
    input,
  );
  const plane = WIDTH * HEIGHT;
  [10, 20, 30].forEach((value, colour) => {
    expect(tensor[colour * plane]).toBeCloseTo((value - 127) / 128, 6);
    expect(tensor[colour * plane + plane - 1]).toBeCloseTo((value - 127) / 128, 6);
  });
});

it('repeats the edge outside the image', () => {
  const pixels = gradient(320, 240, 3);
  const tensor = coarseTensor(pixels, { x: -320, y: 0, width: 320, height: 240 }, input);
  expect(tensor[0]).toBeCloseTo((0 - 127) / 128, 6);
  expect(tensor[WIDTH - 1]).toBeCloseTo((0 - 127) / 128, 6);
});
