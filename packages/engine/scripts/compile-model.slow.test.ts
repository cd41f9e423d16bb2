import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CatalogModel, MODEL_CATALOG, MODELS } from '../src/model-catalog.ts';
import { readModelFile } from '../src/nn/model-file.ts';
import type { Step } from '../src/nn/model-plan.ts';
import { FINER_WEIGHTS } from './choose-storage.ts';
import { compileModel } from './compile-model.ts';
import { decodeModel, encodeModel } from './onnx-messages.ts';
import { sourceFolder } from './prepare-models.ts';

const sourceOf = async ({ file }: CatalogModel): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(sourceFolder(), file)));

const readBy = (step: Step): number[] =>
  Object.entries(step).flatMap(([name, value]) =>
    ['from', 'one', 'other', 'by'].includes(name) && typeof value === 'number' ? [value] : [],
  );

describe.each(MODELS.map((model) => [model.name, model] as const))('%s', (_, model) => {
  it('keeps every tensor intact until its last read', async () => {
    const { plan } = readModelFile(compileModel(await sourceOf(model), FINER_WEIGHTS[model.name]));
    const { tensors, steps, answer, bytes } = plan;
    const owner = new Int32Array(bytes / 4).fill(-1);
    const read = (tensor: number) => {
      const { at, height, width, channels } = tensors[tensor] as (typeof tensors)[number];
      for (let place = at / 4; place < at / 4 + height * width * channels; place++)
        if (owner[place] !== tensor) return false;
      return true;
    };
    for (const step of steps) {
      const { at, height, width, channels } = tensors[step.to] as (typeof tensors)[number];
      owner.fill(step.to, at / 4, at / 4 + height * width * channels);
      // Checked after the write: no step writes over its own input.
      for (const tensor of readBy(step)) expect(read(tensor)).toBe(true);
    }
    const answered =
      'output' in answer
        ? [answer.output]
        : answer.maps.flatMap(({ scores, boxes }) => [scores, boxes]);
    for (const tensor of answered) expect(read(tensor)).toBe(true);
    expect(tensors.every(({ channels, used }) => channels % 8 === 0 && used <= channels)).toBe(
      true,
    );
  });

  it('refuses an unknown operator, or an unknown kind of convolution', async () => {
    const changed = async (
      change: (node: { op_type: string; attribute: { name: string; i?: unknown }[] }) => void,
    ): Promise<Uint8Array> => {
      const source = decodeModel(await sourceOf(model));
      for (const node of source.graph.node) change(node as never);
      return encodeModel(source);
    };
    const tanh = await changed((node) => {
      if (node.op_type === 'PRelu' || node.op_type === 'Relu') node.op_type = 'Tanh';
    });
    expect(() => compileModel(tanh, {})).toThrow('Tanh is not understood');
    const grouped = await changed((node) => {
      for (const attribute of node.attribute) if (attribute.name === 'group') attribute.i = 2;
    });
    expect(() => compileModel(grouped, {})).toThrow(/is not understood/);
  });
});

it('keeps the files of a page below 1.5 MB over the wire', async () => {
  const { detect, landmark, feature } = MODEL_CATALOG;
  // brotli uses quality 11 by default.
  const sizeOf = async (model: CatalogModel) =>
    brotliCompressSync(compileModel(await sourceOf(model), FINER_WEIGHTS[model.name])).length;
  const sent = await Promise.all([detect, landmark, feature].map(sizeOf));
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(1_500_000);
});
