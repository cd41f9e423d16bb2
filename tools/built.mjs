/**
 * Remembers from which sources the packages were built, so that five suites in a row build them
 * once.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, PACKAGES, textOf } from './files.mjs';
import { ROOT } from './step.mjs';

const STAMP = join(ROOT, 'node_modules', '.facecompare-built');
/** The server of the demo. The compiler builds it with the packages. */
const DEMO_SERVER = 'examples/onboarding/server';
/** What a build leaves: the folder of each package, and the worker that lies beside the models. */
const OUTPUT = [
  ...PACKAGES.map((name) => `packages/${name}/dist`),
  `${DEMO_SERVER}/dist`,
  'packages/engine/browser-files/worker.js',
];
const SETTINGS = ['tsconfig.base.json', 'tsconfig.build.json', 'pnpm-lock.yaml'];
/** Files that are only run or only read. */
const NO_SOURCE = /\/(bin\/.*|README\.md|LICENSE)$|\.test[.-]/;

/** Returns a digest of everything that affects the build. */
export function sourcesDigest() {
  const digest = createHash('sha256').update(process.version);
  const sources = filesIn('packages', DEMO_SERVER).filter((path) => !NO_SOURCE.test(path));
  for (const file of [...SETTINGS, ...sources.sort()])
    digest.update(`\0${file}\0`).update(textOf(file));
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
