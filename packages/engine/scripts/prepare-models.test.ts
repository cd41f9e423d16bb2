import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MODEL_CATALOG } from '../src/model-catalog.ts';
import { PrepareError } from './model-files.ts';
import { prepareModels, sourceFolder } from './prepare-models.ts';

const model = MODEL_CATALOG.landmark;
let folder: string;
let from: string;
let to: string;
const prepare = () => prepareModels(() => from, to, [model]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-models-'));
  [from, to] = [join(folder, 'from'), join(folder, 'to')];
  await cp(join(sourceFolder(), model.file), join(from, model.file), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes exactly the file of the catalog, and nothing the second time', async () => {
  expect(await prepare()).toEqual([model.file]);
  expect(await readdir(to)).toEqual([model.file]);
  const { mtimeMs } = await stat(join(to, model.file));
  expect(
    await prepareModels(() => Promise.reject(new Error('not needed')) as never, to, [model]),
  ).toEqual([]);
  expect((await stat(join(to, model.file))).mtimeMs).toBe(mtimeMs);
});

it('repairs a copy that was cut short', async () => {
  await prepare();
  await writeFile(join(to, model.file), 'half a model');
  expect(await prepare()).toEqual([model.file]);
  expect((await stat(join(to, model.file))).size).toBe(model.stored.bytes);
});

it('refuses a source with one flipped byte, and writes nothing', async () => {
  const bytes = new Uint8Array(await readFile(join(from, model.file)));
  bytes[500_000] = (bytes[500_000] ?? 0) ^ 1;
  await writeFile(join(from, model.file), bytes);
  await expect(prepare()).rejects.toThrow(/fr_landmark\.onnx.*SHA-256 differs/);
  await expect(prepare()).rejects.toBeInstanceOf(PrepareError);
  await expect(readdir(to)).rejects.toThrow('ENOENT');
});

it('names the missing file', async () => {
  await rm(join(from, model.file));
  await expect(prepare()).rejects.toThrow(/fr_landmark\.onnx is not in/);
});

it('refuses a copy that is not the one in the catalog', async () => {
  const other = { ...model, stored: { ...model.stored, sha256: '0'.repeat(64) } };
  await expect(prepareModels(() => from, to, [other])).rejects.toThrow(/came out different/);
});
