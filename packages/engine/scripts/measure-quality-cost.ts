/**
 * Measures what the recognition quality and the fingerprint cost, as shares of reading a photo:
 * `npm run bench:quality-cost -- --photo FILE`. Both are timed in turn on one thread.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createFaceReader } from '../src/engine.ts';
import { openModelFrom } from '../src/node/open-model.ts';
import { readPixels } from '../src/node/read-pixels.ts';
import { alignFace } from '../src/pipeline/align-face.ts';
import { fivePointsOf } from '../src/pipeline/locate-landmarks.ts';
import { fingerprintOfPixels } from '../src/pipeline/pixels/fingerprint-of-pixels.ts';
import { recognitionQuality } from '../src/pipeline/recognition/recognition-quality.ts';

const RUNS = 200;

const { photo } = parseArgs({ options: { photo: { type: 'string' } } }).values;
if (!photo) {
  console.log('No photo of a face: give one with --photo FILE. Nothing was measured.');
  process.exit(0);
}

const bytes = new Uint8Array(readFileSync(photo));
const reader = createFaceReader({
  openModel: openModelFrom(fileURLToPath(new URL('../models/', import.meta.url))),
});
const pixels = await readPixels(bytes);
const reading = await reader.read(pixels);
if ('problem' in reading)
  throw new Error(`The photo shows no face to read: ${reading.problem.code}`);
const aligned = alignFace(pixels, fivePointsOf(reading.face.landmarks));

const times = { read: [] as number[], quality: [] as number[], fingerprint: [] as number[] };
const timed = async (kind: keyof typeof times, work: () => unknown) => {
  const start = performance.now();
  await work();
  times[kind].push(performance.now() - start);
};
for (let run = 0; run < RUNS; run++) {
  await timed('read', async () => reader.read(await readPixels(bytes)));
  await timed('quality', () =>
    recognitionQuality({ aligned, embeddingNorm: 3.6, score: reading.face.score }),
  );
  await timed('fingerprint', () => fingerprintOfPixels(pixels));
}

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;
for (const [kind, values] of Object.entries(times)) {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((q) => quantile(values, q).toFixed(3));
  const share = (100 * quantile(values, 0.5)) / quantile(times.read, 0.5);
  console.log(
    `${kind}: ${middle} ms (${low} to ${high}, N ${values.length}), ${share.toFixed(1)} % of reading a photo`,
  );
}
