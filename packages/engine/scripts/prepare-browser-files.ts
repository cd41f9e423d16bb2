/**
 * Puts what a site hands out beside the models into `browser-files`: the WebAssembly runtime out of the pinned npm package,
 * checked, and the licences of everything there. `npx tsx packages/engine/scripts/prepare-browser-files.ts`; done already,
 * it only compares. Other files of the folder (the bundled worker) stay as they are.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LICENCES_FILE, WASM_FILE, WASM_SOURCE } from '../src/browser-files.ts';
import { MODEL_SOURCE } from '../src/model-catalog.ts';
import { isFile, PrepareError, writeWhole } from './model-files.ts';

/** Where the published runtime lies, wherever the package manager put it. */
export function wasmPath(): string {
  try {
    return createRequire(import.meta.url).resolve(`${WASM_SOURCE.package}/${WASM_FILE.file}`);
  } catch (cause) {
    throw new PrepareError(`The package ${WASM_SOURCE.package}@${WASM_SOURCE.version} is not installed: install the workspace again.`, {
      cause,
    });
  }
}

/** The texts that have to travel with the files. */
export async function licences(): Promise<string> {
  const own = await readFile(new URL('../../../LICENSE', import.meta.url), 'utf8');
  const models = dirname(createRequire(import.meta.url).resolve(`${MODEL_SOURCE.package}/package.json`));
  // The npm package of the runtime names its licence and has no copy of it: the terms are the same words as ours.
  const terms = own.slice(own.indexOf('Permission is hereby granted'));
  return [
    `worker.js: FaceCompare, and ONNX Runtime Web\n\n${own}`,
    `${WASM_FILE.file}, and a part of worker.js: ${WASM_SOURCE.package} ${WASM_SOURCE.version}`,
    'Contains work of others, listed in ThirdPartyNotices.txt of https://github.com/microsoft/onnxruntime\n',
    `MIT License\n\nCopyright (c) Microsoft Corporation\n\n${terms}`,
    `fr_*.onnx: ${MODEL_SOURCE.package} ${MODEL_SOURCE.version}, weights stored in fewer bits\n${MODEL_SOURCE.licence}\n`,
    await readFile(join(models, 'LICENSE'), 'utf8'),
  ].join('\n');
}

/**
 * Writes what is not there yet.
 * @param from the published runtime; asked only where it has to be copied
 * @param to the folder
 * @returns the names of the files that were written
 * @throws PrepareError where the runtime is missing, or is not the one that is pinned
 */
export async function prepareBrowserFiles(from: () => string, to: string): Promise<string[]> {
  const written: string[] = [];
  const read = (path: string) => readFile(path).catch(() => null);

  const there = await read(join(to, WASM_FILE.file));
  if (there === null || !isFile(there, WASM_FILE)) {
    const path = from();
    const wasm = await read(path);
    if (wasm === null) throw new PrepareError(`There is no ${path}: install the workspace again.`);
    if (!isFile(wasm, WASM_FILE)) {
      const origin = `${WASM_SOURCE.package}@${WASM_SOURCE.version}`;
      throw new PrepareError(`${WASM_FILE.file} is not the one of ${origin}: its SHA-256 differs, so it is not used.`);
    }
    await writeWhole(join(to, WASM_FILE.file), wasm);
    written.push(WASM_FILE.file);
  }

  const text = Buffer.from(await licences());
  if (!(await read(join(to, LICENCES_FILE)))?.equals(text)) {
    await writeWhole(join(to, LICENCES_FILE), text);
    written.push(LICENCES_FILE);
  }
  return written;
}

async function main(): Promise<void> {
  try {
    const files = await prepareBrowserFiles(wasmPath, fileURLToPath(new URL('../browser-files', import.meta.url)));
    process.stdout.write(files.length === 0 ? 'Browser files: ready.\n' : `Browser files: made ${files.join(', ')}.\n`);
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
