/**
 * Prepares what every command needs: the packages, the models, the built code. It skips each part
 * that is up to date.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetBuild, isBuilt, rememberBuild, sourcesDigest } from './built.mjs';
import { giveUp, PNPM, ROOT, step } from './step.mjs';

const STAMP = join(ROOT, 'node_modules', '.facecompare-lockfile');

export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    giveUp(
      new Error(`FaceCompare needs Node 20 or newer; this is ${process.version}.`),
      'Install a newer Node and run the command again.',
    );
}

/** Installs the packages of the lockfile, unless they are already installed. */
export async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  try {
    await step('Installing packages', [...PNPM, 'install', '--frozen-lockfile'], { live: true });
  } catch (error) {
    giveUp(
      error,
      'Check the internet connection and run the command again; what was downloaded is kept.',
    );
  }
  writeFileSync(STAMP, wanted);
}

/** Makes the models, and the files that a browser needs of them. */
export async function prepareModels() {
  try {
    await step('Preparing the face models', [
      'npx',
      'tsx',
      'packages/engine/scripts/prepare-models.ts',
    ]);
    await step('Preparing kernels and networks for the browser', [
      'npx',
      'tsx',
      'packages/engine/scripts/prepare-browser-files.ts',
    ]);
  } catch (error) {
    giveUp(error, 'Delete node_modules and run the command again.');
  }
}

/** Makes the models and compiles the packages. */
export async function build() {
  await prepareModels();
  // Taken before the build: an edit while it runs is built the next time.
  const digest = sourcesDigest();
  if (isBuilt(digest)) {
    console.log('- The packages are built from these sources');
    return;
  }
  forgetBuild();
  await step('Building the packages', ['npx', 'tsc', '-b', 'tsconfig.build.json']);
  await step('Bundling the worker', ['npx', 'tsx', 'packages/engine/scripts/build-worker.ts']);
  await step('Bundling the widget', [
    'npx',
    'vite',
    'build',
    'packages/react',
    '--logLevel',
    'error',
  ]);
  await step('Bundling the element', ['npx', 'tsx', 'packages/element/scripts/build-element.ts']);
  rememberBuild(digest);
}

export const cutSamplePhotos = () =>
  step('Cutting the sample photos', ['npx', 'tsx', 'scripts/sample-photos.ts']);

/** Builds the demo page, and the sample photos that it offers. */
export async function buildDemo() {
  await cutSamplePhotos();
  await step('Building the demo page', [
    'npx',
    'vite',
    'build',
    'examples/onboarding',
    '--logLevel',
    'warn',
  ]);
}
