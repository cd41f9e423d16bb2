import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODELS } from '../model-catalog.ts';
import { EngineFilesError } from './engine-files-error.ts';

/**
 * Checks every model of a folder against the catalog: a wrong model would still answer, and every
 * answer would be wrong.
 * @throws EngineFilesError for the first file that is missing or whose SHA-256 differs
 */
export async function checkModels(folder: string): Promise<void> {
  for (const { file, stored } of MODELS) {
    const bytes = await readFile(join(folder, file)).catch((cause: unknown) => {
      throw new EngineFilesError(
        file,
        `The face model ${file} is not in ${folder}: run \`npm start\` again, which makes it.`,
        { cause },
      );
    });
    if (createHash('sha256').update(new Uint8Array(bytes)).digest('hex') !== stored.sha256) {
      throw new EngineFilesError(
        file,
        `The face model ${file} in ${folder} is damaged: run \`npm start\` again to replace it.`,
      );
    }
  }
}
