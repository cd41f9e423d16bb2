/**
 * Makes the files that a site serves: the kernels, compiled to WebAssembly, the models as the
 * browser loads them, and the licences of everything there. Run
 * `npx tsx packages/engine/scripts/prepare-browser-files.ts`. If the files exist already, it only
 * compares them. Other files of the folder (the bundled worker) do not change.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LICENCES_FILE, WASM_FILE } from '../src/browser-files.ts';
import { type FileFacts, MODEL_SOURCE, MODELS } from '../src/model-catalog.ts';
import { FINER_WEIGHTS } from './choose-storage.ts';
import { factsOf, isFile, PrepareError, readSource, writeWhole } from './model-files.ts';
import { sourceFolder } from './prepare-models.ts';

/** The licence texts that must be distributed with the files. */
export async function licences(): Promise<string> {
  const models = dirname(
    createRequire(import.meta.url).resolve(`${MODEL_SOURCE.package}/package.json`),
  );
  return [
    `worker.js, ${WASM_FILE.file}: FaceCompare\n\n${await readFile(new URL('../../../LICENSE', import.meta.url), 'utf8')}`,
    `fr_*.net: ${MODEL_SOURCE.package} ${MODEL_SOURCE.version}, weights stored in fewer bits\n${MODEL_SOURCE.licence}\n`,
    await readFile(join(models, 'LICENSE'), 'utf8'),
  ].join('\n');
}

interface Made {
  readonly file: string;
  /** Size and hash that the file must have. */
  readonly facts: FileFacts;
  readonly make: () => Promise<Uint8Array>;
}

const madeFiles = (from: () => string): readonly Made[] => [
  {
    file: WASM_FILE.file,
    facts: WASM_FILE,
    make: async () => (await import('./build-kernels.ts')).buildKernels(),
  },
  ...MODELS.map((model) => ({
    file: model.browserFile.file,
    facts: model.browserFile,
    make: async () => {
      const { compileModel } = await import('./compile-model.ts');
      return compileModel(await readSource(model, from()), FINER_WEIGHTS[model.name]);
    },
  })),
];

/**
 * Writes the files that are missing.
 * @param from returns the folder of the published models; called only if something has to be made
 *   of them
 * @param to the folder to write to
 * @returns the names of the files that were written
 * @throws PrepareError if a source is missing or wrong, or if a result is not what the package
 *   names
 */
export async function prepareBrowserFiles(from: () => string, to: string): Promise<string[]> {
  const written: string[] = [];
  const read = (file: string) => readFile(join(to, file)).catch(() => null);

  for (const { file, facts, make } of madeFiles(from)) {
    const there = await read(file);
    if (there && isFile(there, facts)) continue;
    const made = await make();
    if (!isFile(made, facts)) {
      const { sha256, bytes } = factsOf(made);
      throw new PrepareError(
        `${file} came out different from the one this package names, so it was not written: ${sha256}, ${bytes} bytes.`,
      );
    }
    await writeWhole(join(to, file), made);
    written.push(file);
  }

  const text = Buffer.from(await licences());
  if (!(await read(LICENCES_FILE))?.equals(text)) {
    await writeWhole(join(to, LICENCES_FILE), text);
    written.push(LICENCES_FILE);
  }
  return written;
}

async function main(): Promise<void> {
  try {
    const files = await prepareBrowserFiles(
      sourceFolder,
      fileURLToPath(new URL('../browser-files', import.meta.url)),
    );
    process.stdout.write(
      files.length === 0 ? 'Browser files: ready.\n' : `Browser files: made ${files.join(', ')}.\n`,
    );
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
