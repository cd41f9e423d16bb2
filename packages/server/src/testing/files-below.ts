import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { propertyOf } from '../property-of.ts';

/** Reads a file; null if it was deleted meanwhile. */
const contentOf = (path: string): Promise<Uint8Array | null> =>
  readFile(path).catch((error: unknown) => {
    if (propertyOf(error, 'code') === 'ENOENT') return null;
    throw error;
  });

/** Reads all files in a folder and its folders, by their paths. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const file of await filesBelow(path)) files.set(...file);
    const content = entry.isFile() ? await contentOf(path) : null;
    if (content) files.set(path, content);
  }
  return files;
}
