/** Every entry that a user can import and that has types, from the `exports` of each package. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url));

export interface PublicEntry {
  /** The specifier of an import: `@facecompare/contract/http`. */
  readonly specifier: string;
  /** The path of its source. */
  readonly source: string;
  /** The description in the package's manifest. */
  readonly description: string;
}

function entriesOf(folder: string): PublicEntry[] {
  const { name, description, exports } = JSON.parse(
    readFileSync(join(PACKAGES, folder, 'package.json'), 'utf8'),
  );
  return Object.entries<{ source?: string }>(exports).flatMap(([entry, { source }]) =>
    // A style sheet has no exports. Files of models and the script of the element have no source.
    source?.endsWith('.ts')
      ? [
          {
            specifier: posix.join(name, entry),
            source: join(PACKAGES, folder, source),
            description,
          },
        ]
      : [],
  );
}

/** All entries. A package comes after the packages that it imports. */
export const publicEntries = (): PublicEntry[] =>
  ['contract', 'flow', 'engine', 'react', 'element', 'server'].flatMap(entriesOf);
