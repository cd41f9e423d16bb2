import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { WASM_FILE, WASM_SOURCE } from './browser-files.ts';

const installed = createRequire(import.meta.url).resolve(`${WASM_SOURCE.package}/${WASM_FILE.file}`);

it('names the installed runtime by its bytes', async () => {
  const bytes = await readFile(installed);
  expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
    bytes: WASM_FILE.bytes,
    sha256: WASM_FILE.sha256,
  });
});

it('names the version that is installed, and its licence', async () => {
  const { version, license } = JSON.parse(await readFile(join(dirname(installed), '..', 'package.json'), 'utf8'));
  expect({ version, license }).toEqual({ version: WASM_SOURCE.version, license: 'MIT' });
});
