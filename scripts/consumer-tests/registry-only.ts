import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runIn } from './run-in.ts';

const REFUSE = fileURLToPath(new URL('refuse-other-hosts.cjs', import.meta.url));

export interface RegistryOnly {
  /** Environment in which Node resolves only the registry's host. */
  readonly settings: Readonly<Record<string, string>>;
  /** Returns the other hosts that were requested, sorted. */
  refused(): readonly string[];
}

/** Proxies are set for the access to the registry. */
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];

/**
 * Blocks every host except the registry.
 * @param folder the folder for the record of refused hosts
 */
export async function registryOnly(folder: string): Promise<RegistryOnly> {
  const registry = (await runIn(folder, ['npm', 'config', 'get', 'registry'])).stdout.trim();
  const addresses = [registry, ...PROXIES.flatMap((name) => process.env[name] ?? [])];
  const hosts = addresses
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address).hostname);
  const log = join(folder, 'refused.txt');
  return {
    settings: {
      NODE_OPTIONS: `--require ${JSON.stringify(REFUSE)}`,
      FACECOMPARE_TRIAL_HOSTS: hosts.join(','),
      FACECOMPARE_TRIAL_REFUSED: log,
    },
    refused: () =>
      existsSync(log) ? [...new Set(readFileSync(log, 'utf8').trim().split('\n'))].sort() : [],
  };
}
