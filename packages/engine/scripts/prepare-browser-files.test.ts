import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LICENCES_FILE, WASM_FILE } from '../src/browser-files.ts';
import { PrepareError } from './model-files.ts';
import { prepareBrowserFiles, wasmPath } from './prepare-browser-files.ts';

let to: string;
beforeEach(async () => {
  to = await mkdtemp(join(tmpdir(), 'engine-browser-files-'));
});
afterEach(() => rm(to, { recursive: true, force: true }));

it('puts the runtime and the licences there, and the second time nothing; other files stay', async () => {
  await writeFile(join(to, 'worker.js'), 'a worker');
  expect(await prepareBrowserFiles(wasmPath, to)).toEqual([WASM_FILE.file, LICENCES_FILE]);
  expect((await readdir(to)).sort()).toEqual([LICENCES_FILE, WASM_FILE.file, 'worker.js'].sort());
  const { mtimeMs } = await stat(join(to, WASM_FILE.file));
  const notNeeded = () => {
    throw new Error('not needed');
  };
  expect(await prepareBrowserFiles(notNeeded, to)).toEqual([]);
  expect((await stat(join(to, WASM_FILE.file))).mtimeMs).toBe(mtimeMs);
});

it('names every owner, with the terms of the MIT licence beside each', async () => {
  await prepareBrowserFiles(wasmPath, to);
  const text = await readFile(join(to, LICENCES_FILE), 'utf8');
  expect(text).toContain('Copyright (c) Microsoft Corporation');
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(3);
  expect(text.match(/The above copyright notice and this permission notice/g)).toHaveLength(3);
});

it('heals a copy that was cut short', async () => {
  await writeFile(join(to, WASM_FILE.file), 'half a runtime');
  expect(await prepareBrowserFiles(wasmPath, to)).toContain(WASM_FILE.file);
  expect((await stat(join(to, WASM_FILE.file))).size).toBe(WASM_FILE.bytes);
});

it('refuses a runtime with one flipped byte, and one that is missing, and writes nothing', async () => {
  const wrong = join(to, 'wrong.wasm');
  await copyFile(wasmPath(), wrong);
  const bytes = await readFile(wrong);
  bytes[9_000_000] = (bytes[9_000_000] ?? 0) ^ 1;
  await writeFile(wrong, bytes);
  await expect(prepareBrowserFiles(() => wrong, join(to, 'folder'))).rejects.toThrow(/SHA-256 differs/);
  await expect(prepareBrowserFiles(() => join(to, 'missing'), join(to, 'folder'))).rejects.toBeInstanceOf(PrepareError);
  await expect(readdir(join(to, 'folder'))).rejects.toThrow('ENOENT');
});
