import type { CatalogModel } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';

/**
 * Returns the median milliseconds of a bare run on noise. The first run pays for the setup and is
 * not counted.
 */
export async function timeModel(
  { input }: CatalogModel,
  model: OpenModel,
  runs: number,
): Promise<number> {
  const noise = Float32Array.from(
    { length: input.shape.reduce((product, size) => product * size, 1) },
    Math.random,
  );
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await model.run(noise);
    if (run > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
