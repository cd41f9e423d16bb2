import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MADE } from '../../tools/files.mjs';
import { ROOT } from '../../tools/step.mjs';
import { type Host, MANAGERS } from './hosts.ts';
import { runIn } from './run-in.ts';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
}

export interface PreparedApp {
  readonly folder: string;
  /** The installed version of our packages, and of each package that the host lists. */
  readonly versions: readonly string[];
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * Writes what an empty project has before it installs our packages. The one setting names our
 * registry, as long as the packages are on no public registry.
 */
export function writeProject(folder: string, manifest: object, registry: string): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.npmrc'), `@facecompare:registry=${registry}\n`);
}

/** Apps that are already built, by their input: several hosts may be servers of one app. */
const built = new Map<string, Promise<string>>();

/**
 * Installs the app of a host outside the repository, and builds it. It uses a newcomer's defaults.
 * @param registry the registry that has our packages
 */
export async function prepareApp(
  host: Host,
  trials: string,
  registry: string,
): Promise<PreparedApp> {
  const key = JSON.stringify([host.app, host.manager, host.versions]);
  const building = built.get(key) ?? build(host, join(trials, host.name), registry);
  built.set(key, building);
  const folder = await building;
  const versionOf = (name: string) => readManifest(join(folder, 'node_modules', name)).version;
  const listed = [...host.tells, `@facecompare/${host.uses}`];
  return { folder, versions: listed.map((name) => `${name} ${versionOf(name)}`) };
}

async function build(host: Host, folder: string, registry: string): Promise<string> {
  cpSync(join(ROOT, 'examples/hosts', host.app), folder, {
    recursive: true,
    // A person may have run the example inside the repository.
    filter: (path) => !MADE.test(path),
  });
  const manifest = readManifest(folder);
  const chosen = (listed: Versions = {}) =>
    Object.fromEntries(
      Object.entries(listed).map(([name, version]) => [name, host.versions?.[name] ?? version]),
    );
  const { dependencies, devDependencies } = manifest;
  writeProject(
    folder,
    {
      ...manifest,
      dependencies: chosen(dependencies),
      devDependencies: chosen(devDependencies),
    },
    registry,
  );
  await runIn(folder, [...MANAGERS[host.manager].command, 'install']);
  await runIn(folder, ['npm', 'run', 'build']);
  return folder;
}
