import { spawnSync } from 'node:child_process';

/**
 * Compares two folders of API pages.
 * @returns the lines that differ, each below its page and its export; empty if both are equal
 */
export function differences(before: string, after: string): string {
  const heading = 'diff.api.xfuncname=^### .*$';
  const options = '--no-index --no-renames --no-color --unified=0'.split(' ');
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', heading, 'diff', ...options, before, after],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}
