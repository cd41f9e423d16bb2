import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNPM, ROOT, step } from '../tools/step.mjs';

/**
 * Installs packages of other authors beside the workspace, never into it.
 * @param folder below `bench`
 */
export async function installPeers(folder: 'peers' | 'peers/faces' | 'peers/page-libraries') {
  const path = join(ROOT, 'bench', folder);
  const [npx, ...pnpm] = PNPM;
  const flags = ['--ignore-workspace', '--ignore-scripts', '--frozen-lockfile'];
  await step(`Installing into bench/${folder}`, [
    npx,
    ...pnpm,
    `--dir=${path}`,
    'install',
    ...flags,
  ]);
  const folderOf = (name: string) => join(path, 'node_modules', name);
  return {
    path,
    folderOf,
    /** Returns a name with the installed version. */
    named: (name: string): string =>
      `${name} ${JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version}`,
  };
}
