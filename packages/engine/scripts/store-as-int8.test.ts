import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { type CatalogModel, MODELS } from '../src/model-catalog.ts';
import { FINER_WEIGHTS } from './choose-storage.ts';
import { decodeModel, encodeModel } from './onnx-messages.ts';
import { sourceFolder } from './prepare-models.ts';
import { storeAsInt8 } from './store-as-int8.ts';

const sourceOf = async (model: CatalogModel): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(sourceFolder(), model.file)));

/** The same picture of noise every time, in the input range of the model. */
function noise({ input }: CatalogModel): Float32Array {
  let state = 1;
  return Float32Array.from(
    { length: input.shape.reduce((product, size) => product * size, 1) },
    () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return ((state / 2 ** 31) * 255 - input.mean) / input.divisor;
    },
  );
}

async function answerOf(bytes: Uint8Array, model: CatalogModel): Promise<Float32Array[]> {
  const session = await InferenceSession.create(bytes, {
    logSeverityLevel: 3,
    intraOpNumThreads: 1,
  });
  const answer = await session.run({
    [model.input.name]: new Tensor('float32', noise(model), model.input.shape),
  });
  return model.outputs.map((name) => answer[name]?.data as Float32Array);
}

const lengthOf = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

describe.each(MODELS.map((model) => [model.name, model] as const))('%s', (_, model) => {
  it('loses nothing in the reader and the writer', async () => {
    const source = await sourceOf(model);
    const copy = encodeModel(decodeModel(source));
    expect(copy).toHaveLength(source.length);
    expect(await answerOf(copy, model)).toEqual(await answerOf(source, model));
  });

  it('answers within 6 % of the fp32 output, at less than half of the size', async () => {
    const source = await sourceOf(model);
    const stored = storeAsInt8(source, FINER_WEIGHTS[model.name]);
    expect(stored.length).toBeLessThan(source.length * 0.5);
    const [exact, rounded] = [await answerOf(source, model), await answerOf(stored, model)];
    exact.forEach((values, index) => {
      const difference = values.map((value, at) => value - (rounded[index]?.[at] ?? Number.NaN));
      expect(lengthOf(difference) / lengthOf(values)).toBeLessThan(0.06);
    });
  });
});
