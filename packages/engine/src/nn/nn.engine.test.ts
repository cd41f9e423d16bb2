/**
 * Compares the models in the browser's form, run by the kernels, with those in Node's form, run by
 * onnxruntime.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFaceReader } from '../engine.ts';
import type { ReadFace } from '../face-reading.ts';
import { type CatalogModel, MODELS } from '../model-catalog.ts';
import { openModelFrom } from '../node/open-model.ts';
import type { OpenModel } from '../open-on-first-use.ts';
import { cosineOf } from '../pipeline/compare-embeddings.ts';
import type { Pixels } from '../pipeline/pixels/pixels.ts';
import { compiledKernels } from './kernels.test-support.ts';
import { openModelFile } from './open-model-file.ts';

const inPackage = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

let kernels: WebAssembly.Module;
beforeAll(async () => {
  kernels = await compiledKernels();
});

/** A picture of soft waves, similar to a photo; a different one for each number. */
function picture({ input }: CatalogModel, number: number): Float32Array {
  const [, colours, height, width] = input.shape;
  return Float32Array.from({ length: colours * height * width }, (_, at) => {
    const [x, y, colour] = [
      at % width,
      Math.floor(at / width) % height,
      Math.floor(at / width / height),
    ];
    const wave =
      Math.sin(x / (7 + number) + colour) * Math.cos(y / (11 - number) + number) +
      0.4 * Math.sin((x * y) / 300 + number);
    return (Math.min(255, Math.max(0, 127 + 90 * wave)) - input.mean) / input.divisor;
  });
}

const open = async ({ browserFile }: CatalogModel) =>
  openModelFile(
    kernels,
    new Uint8Array(await readFile(inPackage(`browser-files/${browserFile.file}`))),
  );

const lengthOf = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

describe.each(MODELS.map((model) => [model.name, model] as const))('%s', (_, model) => {
  it('answers as in Node, run after run', async () => {
    const opened = await open(model);
    const session = await InferenceSession.create(inPackage(`models/${model.file}`), {
      logSeverityLevel: 3,
      intraOpNumThreads: 1,
    });
    for (let number = 0; number < 4; number++) {
      const input = picture(model, number);
      const found = opened.run(input);
      const wanted = await session.run({
        [model.input.name]: new Tensor('float32', input, model.input.shape),
      });
      for (const name of model.outputs) {
        const [values, others] = [found[name], wanted[name]?.data as Float32Array];
        // Boxes are decoded only for faces, and there is none here; the photos below have some.
        if (name === 'boxes') continue;
        expect(values).toHaveLength(others.length);
        const difference = others.map((value, at) => value - (values?.[at] ?? Number.NaN));
        // Rounding to int16 in fifty layers gives an error of a thousandth, and less in the
        // embedding.
        expect(lengthOf(difference) / lengthOf(others)).toBeLessThan(1e-3);
      }
      expect(opened.run(input)).toEqual(found);
    }
  });
});

const PHOTOS = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** Cuts of group photos with one clear face each: file, left, top, side. */
const CUTS = [
  ['sample1.jpg', 1336, 87, 471],
  ['sample3.jpg', 848, 7, 682],
  ['sample6.jpg', 57, 320, 605],
  ['sample5.jpg', 646, 0, 455],
] as const;

describe('the pipeline in both runtimes', () => {
  it.each(CUTS)('reads the same face of %s at %d, %d', async (file, left, top, side) => {
    const cut = sharp(await readFile(join(PHOTOS, file))).extract({
      left,
      top,
      width: side,
      height: side,
    });
    const { data, info } = await cut.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels: Pixels = {
      data: new Uint8Array(data),
      width: info.width,
      height: info.height,
      channels: 3,
    };
    const byKernels = async (model: CatalogModel): Promise<OpenModel> => {
      const opened = await open(model);
      return { run: async (input) => opened.run(input) };
    };
    const [here, there] = await Promise.all(
      [byKernels, openModelFrom(inPackage('models'))].map((openModel) =>
        createFaceReader({ openModel }).read(pixels, { spoof: true }),
      ),
    );
    const [face, other] = [here, there] as [ReadFace, ReadFace];
    expect(cosineOf(face.embedding, other.embedding)).toBeGreaterThan(0.9999);
    expect(Math.abs(face.face.score - other.face.score)).toBeLessThan(1e-3);
    expect(
      Math.abs((face.spoof?.liveScore ?? Number.NaN) - (other.spoof?.liveScore ?? Number.NaN)),
    ).toBeLessThan(5e-3);
    for (const edge of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs(face.face.box[edge] - other.face.box[edge])).toBeLessThan(
        face.face.box.height / 200,
      );
    }
    const moved = face.face.landmarks.map((value, at) =>
      Math.abs(value - (other.face.landmarks[at] ?? Number.NaN)),
    );
    expect(Math.max(...moved)).toBeLessThan(face.face.box.height / 200);
  });
});
