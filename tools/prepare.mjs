/**
 * Prepares what every command needs: the packages, the models, the built code. It skips each part
 * that is up to date.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetBuild, isBuilt, rememberBuild, sourcesDigest } from './built.mjs';
import { textOf } from './files.mjs';
import { findChromium, findOtherBrowsers } from './find-browsers.mjs';
import { findRedis } from './find-redis.mjs';
import { giveUp, PNPM, ROOT, step } from './step.mjs';

const STAMP = join(ROOT, 'node_modules', '.facecompare-lockfile');

// A step that fails ends the whole command.
process.on('uncaughtException', (error) => giveUp(error));

/** Installs the packages of the lockfile, unless they are already installed. */
export async function install() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(
      new Error(`FaceCompare needs Node 20 or newer; this is ${process.version}.`),
      'Install a newer Node and run the command again.',
    );
  const wanted = createHash('sha256').update(textOf('pnpm-lock.yaml')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  await step('Installing packages', [...PNPM, 'install', '--frozen-lockfile'], {
    live: true,
    advice: 'Check the internet connection and run the command again; what was downloaded is kept.',
  });
  writeFileSync(STAMP, wanted);
}

/** Makes the models, and the files that a browser needs of them. */
export async function prepareModels() {
  const advice = 'Delete node_modules and run the command again.';
  const scripts = 'npx tsx packages/engine/scripts';
  await step('Preparing the face models', `${scripts}/prepare-models.ts`, { advice });
  const browserFiles = `${scripts}/prepare-browser-files.ts`;
  await step('Preparing kernels and networks for the browser', browserFiles, { advice });
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
  await step('Building the packages', 'npx tsc -b tsconfig.build.json');
  await step('Bundling the worker', 'npx tsx packages/engine/scripts/build-worker.ts');
  await step('Bundling the widget', 'npx vite build packages/react --logLevel error');
  await step('Bundling the element', 'npx tsx packages/element/scripts/build-element.ts');
  rememberBuild(digest);
}

export const cutSamplePhotos = () =>
  step('Cutting the sample photos', 'npx tsx scripts/sample-photos.ts');

/** Builds the demo page, and the sample photos that it offers. */
export async function buildDemo() {
  await cutSamplePhotos();
  await step('Building the demo page', 'npx vite build examples/onboarding --logLevel warn');
}

/**
 * Prepares everything that the tests need: the packages, the browsers, Redis, the built code, the
 * demo page.
 */
export async function prepareTests({ allBrowsers = false, redis = false } = {}) {
  await install();
  await findChromium();
  if (allBrowsers) await findOtherBrowsers();
  if (redis) await findRedis();
  await build();
  await buildDemo();
}
