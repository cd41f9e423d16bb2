import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CatalogModel, type FileFacts, MODEL_SOURCE } from '../src/model-catalog.ts';

/**
 * Its message tells the operator why the models cannot be made. Any other error is a fault of the
 * script.
 */
export class PrepareError extends Error {
  override readonly name = 'PrepareError';
}

export const factsOf = (bytes: Uint8Array): FileFacts => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** Whether these bytes are exactly the file of the catalog. */
export const isFile = (bytes: Uint8Array, facts: FileFacts): boolean =>
  bytes.length === facts.bytes && factsOf(bytes).sha256 === facts.sha256;

/** The bytes of a file, or null if there is none. */
const read = (path: string): Promise<Uint8Array | null> =>
  readFile(path).then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

/** Whether a folder already holds the int8 copy of a model, byte for byte. */
export async function isPrepared(model: CatalogModel, folder: string): Promise<boolean> {
  const bytes = await read(join(folder, model.file));
  return bytes !== null && isFile(bytes, model.stored);
}

/**
 * Reads the published bytes of a model and checks them.
 * @throws PrepareError if the file is missing or is not the one of the catalog
 */
export async function readSource(model: CatalogModel, folder: string): Promise<Uint8Array> {
  const bytes = await read(join(folder, model.file));
  const origin = `${MODEL_SOURCE.package}@${MODEL_SOURCE.version}`;
  if (bytes === null)
    throw new PrepareError(
      `The model ${model.file} is not in ${folder}: install the workspace again, which brings ${origin}.`,
    );
  if (!isFile(bytes, model.source)) {
    throw new PrepareError(
      `The model ${model.file} in ${folder} is not the one of ${origin}: its SHA-256 differs, so it is not used.`,
    );
  }
  return bytes;
}

/**
 * Writes beside the target and renames: an interrupted run leaves either the old file or the new
 * one, never half of it.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
