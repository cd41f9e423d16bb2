import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LICENCES_FILE, WASM_FILE } from '../src/browser-files.ts';
import { MODELS } from '../src/model-catalog.ts';
import { PrepareError } from './model-files.ts';
import { prepareBrowserFiles } from './prepare-browser-files.ts';
import { sourceFolder } from './prepare-models.ts';

let to: string;
beforeEach(async () => {
  to = await mkdtemp(join(tmpdir(), 'engine-browser-files-'));
});
afterEach(() => rm(to, { recursive: true, force: true }));

const models = MODELS.map(({ browserFile }) => browserFile.file);
const notNeeded = () => {
  throw new Error('not needed');
};

it('writes kernels, models and licences only once, and keeps other files', async () => {
  await writeFile(join(to, 'worker.js'), 'a worker');
  expect(await prepareBrowserFiles(sourceFolder, to)).toEqual([
    WASM_FILE.file,
    ...models,
    LICENCES_FILE,
  ]);
  expect((await readdir(to)).sort()).toEqual(
    [LICENCES_FILE, WASM_FILE.file, ...models, 'worker.js'].sort(),
  );
  const { mtimeMs } = await stat(join(to, WASM_FILE.file));
  expect(await prepareBrowserFiles(notNeeded, to)).toEqual([]);
  expect((await stat(join(to, WASM_FILE.file))).mtimeMs).toBe(mtimeMs);
});

it('names every owner, with the terms of the MIT licence beside each', async () => {
  await prepareBrowserFiles(sourceFolder, to);
  const text = await readFile(join(to, LICENCES_FILE), 'utf8');
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
  expect(text.match(/The above copyright notice and this permission notice/g)).toHaveLength(2);
});

it('repairs a copy that was cut short, and makes nothing else again', async () => {
  await prepareBrowserFiles(sourceFolder, to);
  for (const file of [WASM_FILE.file, 'fr_landmark.net'])
    await writeFile(join(to, file), 'half a file');
  expect(await prepareBrowserFiles(sourceFolder, to)).toEqual([WASM_FILE.file, 'fr_landmark.net']);
  expect((await stat(join(to, WASM_FILE.file))).size).toBe(WASM_FILE.bytes);
});

it('refuses a published model that is missing or has a flipped byte', async () => {
  const wrong = join(to, 'wrong');
  await mkdir(wrong);
  const [{ file }] = MODELS as readonly [(typeof MODELS)[number]];
  await copyFile(join(sourceFolder(), file), join(wrong, file));
  const bytes = await readFile(join(wrong, file));
  bytes[500_000] = (bytes[500_000] ?? 0) ^ 1;
  await writeFile(join(wrong, file), bytes);
  await expect(prepareBrowserFiles(() => wrong, join(to, 'folder'))).rejects.toThrow(
    /SHA-256 differs/,
  );
  await expect(
    prepareBrowserFiles(() => join(to, 'missing'), join(to, 'folder')),
  ).rejects.toBeInstanceOf(PrepareError);
  expect(await readdir(join(to, 'folder'))).toEqual([WASM_FILE.file]);
});
