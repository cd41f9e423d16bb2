/**
 * Remembers from which sources the packages were built, so that five suites in a row build them
 * once.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './step.mjs';

const STAMP = join(ROOT, 'node_modules', '.facecompare-built');
const PACKAGES = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));
/** What a build leaves: the folder of each package, and the worker that lies beside the models. */
const OUTPUT = [
  ...PACKAGES.map((folder) => join(folder, 'dist')),
  'packages/engine/browser-files/worker.js',
];
/** Files that are generated, only run or only read. */
const NO_SOURCE =
  /(^|\/)(node_modules|dist|models|browser-files|bin|README\.md|LICENSE)$|\.test[.-]/;

function filesIn(path) {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    if (NO_SOURCE.test(inside)) return [];
    return entry.isDirectory() ? filesIn(inside) : [inside];
  });
}

/** Returns a digest of everything that affects the build. */
export function sourcesDigest() {
  const digest = createHash('sha256').update(process.version);
  const files = [
    'tsconfig.base.json',
    'tsconfig.build.json',
    'pnpm-lock.yaml',
    ...PACKAGES.flatMap(filesIn),
  ];
  for (const file of files) digest.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return digest.digest('hex');
}

/** Whether the present output was built from the sources of this digest. */
export const isBuilt = (digest) =>
  existsSync(STAMP) &&
  OUTPUT.every((path) => existsSync(join(ROOT, path))) &&
  readFileSync(STAMP, 'utf8') === digest;

export const rememberBuild = (digest) => writeFileSync(STAMP, digest);

/** For a program that writes into `dist` without a whole build. */
export const forgetBuild = () => rmSync(STAMP, { force: true });
