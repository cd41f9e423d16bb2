import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from '../../tools/step.mjs';
import { environmentOutside } from './environment-outside.ts';

type Settings = Readonly<Record<string, string>>;

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one command in a folder outside the repository, as if the repository did not exist.
 * @param settings more of its environment
 * @throws Error with all its output, if it fails
 */
export const runIn = (
  folder: string,
  [command = '', ...args]: readonly string[],
  settings: Settings = {},
): Promise<Printed> =>
  promisify(execFile)(command, args, {
    cwd: folder,
    env: { ...environmentOutside(process.env, ROOT), ...settings },
    maxBuffer: 64 * 1024 * 1024,
    // On Windows the names of npm and npx end in .cmd, and only a shell finds them.
    shell: process.platform === 'win32',
  }).catch((cause) => {
    const output = `${cause.stdout}\n${cause.stderr}`;
    throw new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${output}`, { cause });
  });

/** Proxies are set for the access to the registry. */
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];

/**
 * Blocks every host except the registry.
 * @param folder the folder for the record of refused hosts
 * @returns the environment in which Node resolves only the registry's host; `refused` lists the
 * other hosts that were requested, sorted
 */
export async function registryOnly(folder: string) {
  const registry = (await runIn(folder, ['npm', 'config', 'get', 'registry'])).stdout.trim();
  const hosts = [registry, ...PROXIES.flatMap((name) => process.env[name] ?? [])].flatMap(
    (address) => (URL.canParse(address) ? [new URL(address).hostname] : []),
  );
  const log = join(folder, 'refused.txt');
  const refuse = fileURLToPath(new URL('refuse-other-hosts.cjs', import.meta.url));
  const settings: Settings = {
    NODE_OPTIONS: `--require ${JSON.stringify(refuse)}`,
    FACECOMPARE_TRIAL_HOSTS: hosts.join(','),
    FACECOMPARE_TRIAL_REFUSED: log,
  };
  const refused = (): readonly string[] =>
    existsSync(log) ? [...new Set(readFileSync(log, 'utf8').trim().split('\n'))].sort() : [];
  return { settings, refused };
}
