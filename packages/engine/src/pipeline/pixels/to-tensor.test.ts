import { expect, it } from 'vitest';
import { MODEL_CATALOG } from '../../model-catalog.ts';
import { toTensor } from './to-tensor.ts';

const RGB = Float32Array.from([255, 127, 0, 10, 20, 30]);

it("writes planes in the model's order of colours, scaled as in its training", () => {
  expect([...toTensor(RGB, MODEL_CATALOG.detect.input)]).toEqual([
    1,
    -117 / 128,
    0,
    -107 / 128,
    -127 / 128,
    -97 / 128,
  ]);
  expect([...toTensor(RGB, MODEL_CATALOG.liveness.input)]).toEqual([0, 30, 127, 20, 255, 10]);
  expect(toTensor(RGB, MODEL_CATALOG.feature.input)[4]).toBeCloseTo((255 - 127.5) / 128, 6);
});

it('weights the colours to grey', () => {
  const [first, second] = toTensor(RGB, MODEL_CATALOG.landmark.input);
  expect(first).toBeCloseTo((0.299 * 255 + 0.587 * 127) / 256, 5);
  expect(second).toBeCloseTo((0.299 * 10 + 0.587 * 20 + 0.114 * 30) / 256, 5);
});
