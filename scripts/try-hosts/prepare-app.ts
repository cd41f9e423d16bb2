import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNPM, ROOT } from '../step.mjs';
import type { Host } from './hosts.ts';
import { PUBLISHABLE } from './publishable.ts';
import { runIn } from './run-in.ts';
import { tarballOf } from './tarball-of.ts';

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface PreparedApp {
  readonly folder: string;
  /** The version that was installed of each package the host tells about, and of ours. */
  readonly versions: readonly string[];
}

/** What somebody who tried an example in its place has left there. */
const MADE = /[\\/](node_modules|dist|\.next)$/;

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Installs the app of a host from our tarballs, outside the repository, and builds it. */
export async function prepareApp(host: Host, trials: string): Promise<PreparedApp> {
  const folder = join(trials, host.name);
  cpSync(join(ROOT, 'examples/hosts', host.app), folder, { recursive: true, filter: (path) => !MADE.test(path) });
  const manifest = readManifest(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(withVersions(manifest, host.versions ?? {})));
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), fromTarballs(trials));
  await runIn(folder, [...PNPM, 'install', '--prefer-offline']);
  await runIn(folder, ['npm', 'run', 'build'], host.settings);
  const told = [...host.tells, `@facecompare/${host.uses}`];
  return { folder, versions: told.map((name) => `${name} ${readManifest(join(folder, 'node_modules', name)).version}`) };
}

function withVersions(manifest: Manifest, versions: Readonly<Record<string, string>>): Manifest {
  const chosen = (listed: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(listed).map(([name, version]) => [name, versions[name] ?? version]));
  return { ...manifest, dependencies: chosen(manifest.dependencies), devDependencies: chosen(manifest.devDependencies) };
}

/** Settings by which our packages, also as each other's dependencies, are the tarballs, and no script of a package runs. */
function fromTarballs(trials: string): string {
  const overrides = Object.keys(PUBLISHABLE).map((name) => `  '@facecompare/${name}': 'file:${tarballOf(trials, name)}'`);
  return ['pmOnFail: ignore', 'strictDepBuilds: false', 'overrides:', ...overrides, ''].join('\n');
}
