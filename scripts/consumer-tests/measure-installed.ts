import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesIn } from '../../tools/files.mjs';

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

/** pnpm has a folder for each package, npm a list. */
function packagesIn(modules: string): number {
  const stored = join(modules, '.pnpm');
  if (existsSync(stored)) return readdirSync(stored).filter((name) => /.@\d/.test(name)).length;
  const list = readFileSync(join(modules, '.package-lock.json'), 'utf8');
  return Object.keys(JSON.parse(list).packages).length;
}
