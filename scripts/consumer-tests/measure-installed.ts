import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Installed {
  /** The number of packages, with indirect dependencies. */
  readonly packages: number;
  /** Megabytes (10^6 bytes) of all files. */
  readonly megabytes: number;
}

/** Measures what an installation put into a folder's `node_modules`. */
export function measureInstalled(folder: string): Installed {
  const modules = join(folder, 'node_modules');
  return { packages: packagesIn(modules), megabytes: bytesIn(modules) / 1e6 };
}

/** Links are not followed, because pnpm links every package to each that uses it. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);

/** pnpm has a folder for each package, npm a list. */
function packagesIn(modules: string): number {
  const stored = readdirSync(modules).includes('.pnpm')
    ? readdirSync(join(modules, '.pnpm'))
    : null;
  if (stored) return stored.filter((name) => /.@\d/.test(name)).length;
  return Object.keys(JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages)
    .length;
}
