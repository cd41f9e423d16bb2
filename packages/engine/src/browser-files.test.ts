import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { buildKernels } from '../scripts/build-kernels.ts';
import { WASM_FILE } from './browser-files.ts';

const factsOf = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

it('pins the hash and size of the kernels that are built from the sources', async () => {
  const { bytes, sha256 } = WASM_FILE;
  expect(factsOf(await buildKernels())).toEqual({ bytes, sha256 });
  expect(
    factsOf(await readFile(new URL(`../browser-files/${WASM_FILE.file}`, import.meta.url))),
  ).toEqual({ bytes, sha256 });
});
