/**
 * `npm test`: everything a commit has to pass, the fast checks first. Installs what it needs. A check that fails does
 * not keep the later ones from running, so that one run tells everything.
 *
 * `npm test -- unit size` runs only these.
 */
import { rmSync } from 'node:fs';
import { conclude, RESULTS, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';

const CHECKS = {
  types: { command: ['npx', 'tsc', '-p', 'tsconfig.json'] },
  'types-pipeline': { command: ['npx', 'tsc', '-p', 'packages/engine/tsconfig.pipeline.json'] },
  'types-example': { command: ['npx', 'tsc', '-p', 'examples/onboarding'] },
  'types-recipes': { command: ['npx', 'tsx', 'scripts/recipes/check-recipes.ts'] },
  api: { command: ['npx', 'tsx', 'scripts/api/write-api.ts', '--check'] },
  lint: { command: ['npx', 'biome', 'ci', '--error-on-warnings', '.'] },
  size: { command: ['npx', 'tsx', 'scripts/size.ts'], show: true },
  unit: vitest('unit', ['unit', 'jsdom']),
  engine: vitest('engine', ['engine']),
  'on-device': vitest('on-device', ['on-device*']),
  browser: vitest('browser', ['camera', 'camera-denied', 'camera-missing']),
  stories: vitest('stories', ['storybook*']),
  e2e: vitest('e2e', ['e2e']),
};

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) giveUp(new Error(`No such check: ${unknown.join(', ')}.`), `There are: ${Object.keys(CHECKS).join(', ')}.`);
  await prepareTests();
  rmSync(RESULTS, { recursive: true, force: true });
  const chosen = asked.length > 0 ? asked : Object.keys(CHECKS);
  const sum = await runChecks(Object.fromEntries(chosen.map((name) => [name, CHECKS[name]])));
  if (asked.length === 0)
    console.log(
      '\nChromium only. Left to npm run test:engines: Firefox and WebKit; to test:device: what keeps the engine from running on a device; to test:all: the built stories, in every language and in the dark; to bench:leaks: the leak proof.',
    );
  conclude(sum);
}

main().catch((error) => giveUp(error));
