import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MADE } from '../../tools/files.mjs';
import { ROOT } from '../../tools/step.mjs';
import type { Host } from './hosts.ts';
import { MANAGERS } from './managers.ts';
import { runIn } from './run-in.ts';

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface PreparedApp {
  readonly folder: string;
  /** The installed version of our packages, and of each package that the host lists. */
  readonly versions: readonly string[];
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Apps that are already built, by their input: several hosts may be servers of one app. */
const built = new Map<string, Promise<string>>();

/**
 * Installs the app of a host outside the repository, and builds it. It uses a newcomer's defaults.
 * The one setting names our registry, as long as the packages are on no public registry.
 * @param registry the registry that has our packages
 */
export async function prepareApp(
  host: Host,
  trials: string,
  registry: string,
): Promise<PreparedApp> {
  const key = JSON.stringify([host.app, host.manager, host.versions]);
  const folder = await (built.get(key) ??
    built.set(key, build(host, join(trials, host.name), registry)).get(key));
  if (folder === undefined) throw new Error(`${host.name} was not built.`);
  const told = [...host.tells, `@facecompare/${host.uses}`];
  return {
    folder,
    versions: told.map(
      (name) => `${name} ${readManifest(join(folder, 'node_modules', name)).version}`,
    ),
  };
}

async function build(
  { app, manager, versions = {} }: Host,
  folder: string,
  registry: string,
): Promise<string> {
  cpSync(join(ROOT, 'examples/hosts', app), folder, {
    recursive: true,
    // A person may have run the example inside the repository.
    filter: (path) => !MADE.test(path),
  });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify(withVersions(readManifest(folder), versions)),
  );
  writeFileSync(join(folder, '.npmrc'), `@facecompare:registry=${registry}\n`);
  await runIn(folder, [...MANAGERS[manager].command, 'install']);
  await runIn(folder, ['npm', 'run', 'build']);
  return folder;
}

function withVersions(manifest: Manifest, versions: Readonly<Record<string, string>>): Manifest {
  const chosen = (listed: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(listed).map(([name, version]) => [name, versions[name] ?? version]),
    );
  return {
    ...manifest,
    dependencies: chosen(manifest.dependencies),
    devDependencies: chosen(manifest.devDependencies),
  };
}
