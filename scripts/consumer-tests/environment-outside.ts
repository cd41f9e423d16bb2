import { delimiter, sep } from 'node:path';

/**
 * Variables that a test runner and a package manager set for their child processes. A user's shell
 * has none of them.
 */
const OF_THE_RUNNER =
  /^(NODE_ENV|NODE_PATH|NODE_OPTIONS|TEST|VITEST.*|npm_(package|lifecycle)_.*)$/;

/** Settings of this machine that let an installation succeed that would fail for a newcomer. */
const LOOSENED =
  /^(ONNXRUNTIME_NODE_INSTALL.*|npm_config_(onnxruntime_.*|ignore_scripts|legacy_peer_deps|strict_peer_deps|force|local_prefix|global_prefix|prefix))$/i;

/** No app of ours reports how it is built. */
const SILENT = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * Returns the environment of a user who has never seen this repository: none of its commands in the
 * path, none of its modules within reach, and no telemetry.
 * @param inside the environment of this process
 * @param root the folder of the repository
 */
export function environmentOutside(inside: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv {
  const folder = root.endsWith(sep) ? root : root + sep;
  const kept = Object.entries(inside).filter(
    ([name]) => !OF_THE_RUNNER.test(name) && !LOOSENED.test(name),
  );
  const path = (inside.PATH ?? '')
    .split(delimiter)
    .filter((place) => !`${place}${sep}`.startsWith(folder));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), ...SILENT };
}
