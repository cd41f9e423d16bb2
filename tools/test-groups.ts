import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './start-server.ts';

/** Returns the paths of all files in some folders, from the root of the repository. */
export const filesIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  );

/**
 * Splits test files into groups that take about as long as each other, by their sizes in bytes.
 * Each group runs in a browser of its own, because all pages of a browser share one fake camera.
 */
export function inGroups(
  files: readonly string[],
  count: number,
  sizeOf = (file: string) => statSync(join(ROOT, file)).size,
): string[][] {
  const groups = Array.from({ length: count }, () => ({ size: 0, files: [] as string[] }));
  const sized = files.map((file) => ({ file, size: sizeOf(file) }));
  for (const { file, size } of sized.sort((one, other) => other.size - one.size)) {
    const smallest = groups.reduce((least, group) => (group.size < least.size ? group : least));
    smallest.size += size;
    smallest.files.push(file);
  }
  return groups.map((group) => group.files);
}
