/** Compares each kernel with plain arithmetic, on random shapes and values. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledKernels, openBench } from './kernels.test-support.ts';

let module: WebAssembly.Module;
beforeAll(async () => {
  module = await compiledKernels();
});

/** A stream of numbers from -1 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
const floats = (count: number, next: () => number): Float32Array =>
  Float32Array.from({ length: count }, next);
const shorts = (count: number, next: () => number, most: number): Int16Array =>
  Int16Array.from({ length: count }, () => Math.round(next() * most));
/** NaN if one value is NaN. */
const peakOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const activated = (value: number, slope: number): number => (value < 0 ? value * slope : value);

const eights = (most: number) => fc.integer({ min: 1, max: most }).map((eight) => 8 * eight);
const side = fc.integer({ min: 1, max: 9 });
const seeds = fc.integer();

function expectClose(found: Float32Array, wanted: ArrayLike<number>): void {
  expect(found).toHaveLength(wanted.length);
  const off = found.map((value, at) => Math.abs(value - (wanted[at] ?? Number.NaN)));
  expect(peakOf(off)).toBeLessThanOrEqual(1e-5 * Math.max(1, peakOf(wanted)));
}

describe('rounding', () => {
  it('finds the largest magnitude, and rounds to the nearest', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, eights(6), async (seed, count) => {
        const bench = await openBench(module);
        const values = floats(count, numbers(seed));
        const [from, to] = [bench.put(values), bench.room(count * 2)];
        const peak = bench.kernels.peak(from, count);
        expect(peak).toBeCloseTo(peakOf(values), 6);
        const scale = 32_767 / peak;
        bench.kernels.quantise(from, to, count, scale);
        bench.shorts(to, count).forEach((value, at) => {
          expect(Math.abs(value - (values[at] ?? 0) * scale)).toBeLessThanOrEqual(0.51);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('clamps to the range of int16', async () => {
    const bench = await openBench(module);
    const from = bench.put(Float32Array.of(1e9, -1e9, 32_768, -32_769, 0.5, 1.5, -0.5, 0));
    const to = bench.room(16);
    bench.kernels.quantise(from, to, 8, 1);
    expect([...bench.shorts(to, 8)]).toEqual([32_767, -32_768, 32_767, -32_768, 0, 2, 0, 0]);
  });
});

describe('pointwise', () => {
  it('multiplies, scales, shifts and activates, and writes only its part of a pixel', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.integer({ min: 1, max: 110 }),
        eights(4),
        eights(3),
        eights(1),
        async (seed, rows, inputs, outputs, beside) => {
          const bench = await openBench(module);
          const next = numbers(seed);
          const [x, w] = [shorts(rows * inputs, next, 2000), shorts(inputs * outputs, next, 500)];
          const [steps, bias, slopes] = [
            floats(outputs, next),
            floats(outputs, next),
            floats(outputs, next),
          ];
          const panels = new Int16Array(inputs * outputs);
          const columns = new Float32Array(3 * outputs);
          for (let output = 0; output < outputs; output++) {
            for (let input = 0; input < inputs; input++) {
              panels[
                (output >> 3) * 8 * inputs + (input >> 1) * 16 + (output & 7) * 2 + (input & 1)
              ] = w[output * inputs + input] ?? 0;
            }
            const run = (output >> 3) * 24 + (output & 7);
            [steps, bias, slopes].forEach((facts, at) => {
              columns[run + 8 * at] = facts[output] ?? 0;
            });
          }
          const stride = outputs + beside;
          const to = bench.put(new Float32Array(rows * stride).fill(7));
          const peak = bench.kernels.pointwise(
            bench.put(x),
            bench.put(panels),
            bench.put(columns),
            to,
            rows,
            inputs,
            outputs,
            stride,
            1e-4,
          );

          const wanted = new Float32Array(rows * stride).fill(7);
          let most = 0;
          for (let row = 0; row < rows; row++) {
            for (let output = 0; output < outputs; output++) {
              let sum = 0;
              for (let input = 0; input < inputs; input++)
                sum += (x[row * inputs + input] ?? 0) * (w[output * inputs + input] ?? 0);
              const value = activated(
                sum * 1e-4 * (steps[output] ?? 0) + (bias[output] ?? 0),
                slopes[output] ?? 0,
              );
              wanted[row * stride + output] = value;
              most = Math.max(most, Math.abs(value));
            }
          }
          expectClose(bench.floats(to, rows * stride), wanted);
          expect(peak).toBeCloseTo(most, 2);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('depthwise', () => {
  it('convolves each channel by itself, at the edges too', async () => {
    const shapes = fc.record({
      seed: seeds,
      height: fc.integer({ min: 1, max: 11 }),
      width: fc.integer({ min: 1, max: 11 }),
      channels: eights(2),
      kernel: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 2 }),
      pad: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ seed, height, width, channels, kernel, stride, pad }) => {
        fc.pre(height + 2 * pad >= kernel && width + 2 * pad >= kernel);
        const bench = await openBench(module);
        const next = numbers(seed);
        const [x, w] = [
          floats(height * width * channels, next),
          floats(kernel * kernel * channels, next),
        ];
        const [bias, slopes] = [floats(channels, next), floats(channels, next)];
        const [outHeight, outWidth] = [height, width].map(
          (length) => Math.floor((length + 2 * pad - kernel) / stride) + 1,
        ) as [number, number];
        const columns = new Float32Array([...bias, ...slopes]);
        const to = bench.room(outHeight * outWidth * channels * 4);
        const sizes = [height, width, channels, kernel, stride, pad, outHeight, outWidth] as const;
        const peak = bench.kernels.depthwise(
          bench.put(x),
          bench.put(w),
          bench.put(columns),
          to,
          ...sizes,
        );

        const wanted: number[] = [];
        for (let outY = 0; outY < outHeight; outY++) {
          for (let outX = 0; outX < outWidth; outX++) {
            for (let channel = 0; channel < channels; channel++) {
              let sum = bias[channel] ?? 0;
              for (let ky = 0; ky < kernel; ky++) {
                for (let kx = 0; kx < kernel; kx++) {
                  const [y, at] = [outY * stride - pad + ky, outX * stride - pad + kx];
                  if (y < 0 || y >= height || at < 0 || at >= width) continue;
                  sum +=
                    (x[(y * width + at) * channels + channel] ?? 0) *
                    (w[(ky * kernel + kx) * channels + channel] ?? 0);
                }
              }
              wanted.push(activated(sum, slopes[channel] ?? 0));
            }
          }
        }
        expectClose(bench.floats(to, wanted.length), wanted);
        expect(peak).toBeCloseTo(peakOf(wanted), 4);
      }),
      { numRuns: 200 },
    );
  });
});

describe('patches', () => {
  const shapes = fc.record({
    seed: seeds,
    height: side,
    width: side,
    kernel: fc.integer({ min: 1, max: 3 }),
    stride: fc.integer({ min: 1, max: 2 }),
    pad: fc.integer({ min: 0, max: 3 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  });
  const reach = (length: number, kernel: number, stride: number, pad: number, dilation: number) =>
    Math.floor((length + 2 * pad - dilation * (kernel - 1) - 1) / stride) + 1;

  it('puts the inputs of each place side by side, with zeros beyond the picture', async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        eights(2),
        async ({ seed, height, width, kernel, stride, pad, dilation }, channels) => {
          const [outHeight, outWidth] = [height, width].map((length) =>
            reach(length, kernel, stride, pad, dilation),
          ) as [number, number];
          fc.pre(outHeight > 0 && outWidth > 0);
          const bench = await openBench(module);
          const x = shorts(height * width * channels, numbers(seed), 30_000);
          const count = outHeight * outWidth * kernel * kernel * channels;
          const to = bench.room(count * 2);
          bench.kernels.patches(
            bench.put(x),
            to,
            ...([height, width, channels, kernel, stride, pad, dilation] as const),
            outHeight,
            outWidth,
          );
          const wanted: number[] = [];
          for (let place = 0; place < outHeight * outWidth * kernel * kernel; place++) {
            const [kx, ky] = [place % kernel, Math.floor(place / kernel) % kernel];
            const out = Math.floor(place / kernel / kernel);
            const [y, at] = [
              Math.floor(out / outWidth) * stride - pad + ky * dilation,
              (out % outWidth) * stride - pad + kx * dilation,
            ];
            const inside = y >= 0 && y < height && at >= 0 && at < width;
            for (let channel = 0; channel < channels; channel++)
              wanted.push(inside ? (x[(y * width + at) * channels + channel] ?? 0) : 0);
          }
          expect([...bench.shorts(to, count)]).toEqual(wanted);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('makes patches of the input planes of a model', async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.constantFrom(1, 3),
        async ({ seed, height, width, kernel, stride, pad }, colours) => {
          const [outHeight, outWidth] = [height, width].map((length) =>
            reach(length, kernel, stride, pad, 1),
          ) as [number, number];
          fc.pre(outHeight > 0 && outWidth > 0);
          const bench = await openBench(module);
          const x = floats(colours * height * width, numbers(seed));
          const used = kernel * kernel * colours;
          const length = 8 * Math.ceil(used / 8) + 8;
          const picture = bench.room((height + 2 * pad) * (width + 2 * pad) * colours * 2 + 16);
          const to = bench.room(outHeight * outWidth * length * 2 + 16);
          bench.kernels.interleave(bench.put(x), picture, height, width, colours, pad, 1000);
          bench.kernels.fedPatches(
            picture,
            to,
            ...([width + 2 * pad, colours, kernel, stride, outHeight, outWidth] as const),
            length,
          );
          const found = bench.shorts(to, outHeight * outWidth * length);
          let off = 0;
          for (let out = 0; out < outHeight * outWidth; out++) {
            for (let input = 0; input < used; input++) {
              const [colour, kx, ky] = [
                input % colours,
                Math.floor(input / colours) % kernel,
                Math.floor(input / colours / kernel),
              ];
              const [y, at] = [
                Math.floor(out / outWidth) * stride - pad + ky,
                (out % outWidth) * stride - pad + kx,
              ];
              const inside = y >= 0 && y < height && at >= 0 && at < width;
              const wanted = inside ? (x[(colour * height + y) * width + at] ?? 0) * 1000 : 0;
              off = Math.max(off, Math.abs((found[out * length + input] ?? Number.NaN) - wanted));
            }
          }
          expect(off).toBeLessThanOrEqual(0.51);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('kernels that combine pictures', () => {
  it('adds, multiplies and averages pictures', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.integer({ min: 1, max: 30 }),
        eights(2),
        fc.constantFrom(0, 0.25, 1),
        async (seed, pixels, channels, slope) => {
          const bench = await openBench(module);
          const next = numbers(seed);
          const count = pixels * channels;
          const [a, b, factors] = [
            floats(count, next),
            floats(count, next),
            floats(channels, next),
          ];
          const [one, other] = [bench.put(a), bench.put(b)];

          const sum = bench.room(count * 4);
          const peak = bench.kernels.add(one, other, sum, count, slope);
          const sums = a.map((value, at) => activated(value + (b[at] ?? 0), slope));
          expectClose(bench.floats(sum, count), sums);
          expect(peak).toBeCloseTo(peakOf(sums), 5);

          const product = bench.room(count * 4);
          const products = a.map((value, at) => value * (factors[at % channels] ?? 0));
          expect(
            bench.kernels.multiply(one, bench.put(factors), product, pixels, channels),
          ).toBeCloseTo(peakOf(products), 5);
          expectClose(bench.floats(product, count), products);

          const average = bench.room(channels * 4);
          const means = factors.map(
            (_, channel) =>
              a
                .filter((_, at) => at % channels === channel)
                .reduce((all, value) => all + value, 0) / pixels,
          );
          expect(bench.kernels.average(one, average, pixels, channels)).toBeCloseTo(
            peakOf(means),
            5,
          );
          expectClose(bench.floats(average, channels), means);
        },
      ),
      { numRuns: 50 },
    );
  });
});
