/**
 * `npm test`: everything a commit has to pass, the fast checks first. Installs what it needs. A check that fails does
 * not keep the later ones from running, so that one run tells everything.
 *
 * `npm test -- unit size` runs only these.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { build, buildDemo, install, requireNode } from './prepare.mjs';
import { giveUp, ROOT, StepError, step } from './step.mjs';

const RESULTS = join(ROOT, 'node_modules/.cache/test-results');
const vitest = (name, ...projects) => ({
  command: [
    'npx',
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, `${name}.json`)}`,
  ],
});

const CHECKS = {
  types: { command: ['npx', 'tsc', '-p', 'tsconfig.json'] },
  'types-pipeline': { command: ['npx', 'tsc', '-p', 'packages/engine/tsconfig.pipeline.json'] },
  'types-example': { command: ['npx', 'tsc', '-p', 'examples/onboarding'] },
  lint: { command: ['npx', 'biome', 'ci', '--error-on-warnings', '.'] },
  size: { command: ['npx', 'tsx', 'scripts/size.ts'], show: true },
  unit: vitest('unit', 'unit'),
  engine: vitest('engine', 'engine'),
  browser: vitest('browser', 'camera*'),
  stories: vitest('stories', 'storybook*'),
  e2e: vitest('e2e', 'e2e'),
};

let passed = 0;
let failed = 0;

/** Counts what a runner reported; a runner that reported nothing has failed, whatever it returned. */
function countTests(name, ended) {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    if (numTotalTests === 0 || (!ended && numFailedTests === 0)) failed++;
  } catch {
    failed++;
  }
}

async function run(name) {
  const { command, show } = CHECKS[name];
  const runner = command.includes('vitest');
  let ended = true;
  try {
    const output = await step(name, command, { env: { FORCE_COLOR: '0' } });
    if (show) console.log(output.trimEnd());
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    ended = false;
    console.log(error.output);
  }
  if (runner) countTests(name, ended);
  else if (ended) passed++;
  else failed++;
}

async function main() {
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) giveUp(new Error(`No such check: ${unknown.join(', ')}.`), `There are: ${Object.keys(CHECKS).join(', ')}.`);
  requireNode();
  await install();
  await findBrowser();
  await build();
  await buildDemo();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const name of chosen.length > 0 ? chosen : Object.keys(CHECKS)) await run(name);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error) => giveUp(error));
