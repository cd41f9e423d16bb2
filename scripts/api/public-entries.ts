/** Every entry that a user can import and that has types, from the `exports` of each package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url));

export interface PublicEntry {
  /** The specifier of an import: `@facecompare/contract/http`. */
  readonly specifier: string;
  /** The file of its page in docs/api: `contract.http.md`. */
  readonly page: string;
  /** The built declarations. */
  readonly types: string;
  /** The description in the package's manifest. */
  readonly description: string;
}

/** Expands both sides of a pattern, once for each file that fits. */
function expand(entry: string, types: string): [entry: string, types: string][] {
  if (!entry.includes('*')) return [[entry, types]];
  const [start = '', end = ''] = basename(types).split('*');
  return readdirSync(dirname(types))
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .map((file) => [
      entry.replace('*', file.slice(start.length, -end.length)),
      join(dirname(types), file),
    ]);
}

function entriesOf(folder: string): PublicEntry[] {
  const root = join(PACKAGES, folder);
  const { name, description, exports } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return Object.entries<string | { types?: string }>(exports).flatMap(([entry, target]) => {
    if (typeof target === 'string' || target.types === undefined) return [];
    return expand(entry, join(root, target.types)).map(([path, types]) => ({
      specifier: posix.join(name, path),
      page: `${[folder, ...path.split('/').slice(1)].join('.')}.md`,
      types,
      description,
    }));
  });
}

/**
 * Returns all public entries.
 * @throws Error if the packages are not built
 */
export function publicEntries(): PublicEntry[] {
  const entries = readdirSync(PACKAGES).sort().flatMap(entriesOf);
  const missing = entries.find(({ types }) => !existsSync(types));
  if (missing)
    throw new Error(`The declarations of ${missing.specifier} are missing: run npm run build.`);
  return entries;
}
