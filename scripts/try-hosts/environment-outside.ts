import { delimiter, sep } from 'node:path';

/** What a test runner and a package manager tell the programs they start; a shell of a user has none of it. */
const OF_THE_RUNNER = /^(NODE_ENV|NODE_PATH|NODE_OPTIONS|TEST|VITEST.*|npm_(package|lifecycle)_.*)$/;

/**
 * The environment of somebody who has never seen this repository: none of its commands in the path, none of its
 * modules within reach, and no telemetry.
 * @param inside the environment of this process
 * @param root the folder of the repository
 */
export function environmentOutside(inside: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv {
  const folder = root.endsWith(sep) ? root : root + sep;
  const kept = Object.entries(inside).filter(([name]) => !OF_THE_RUNNER.test(name));
  const path = (inside.PATH ?? '').split(delimiter).filter((place) => !`${place}${sep}`.startsWith(folder));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), NEXT_TELEMETRY_DISABLED: '1' };
}
