/**
 * Every suite of tests, in the only list. `npm test` and the other commands read it, and `.ci/run`
 * runs all of it in this order. The table of CONTRIBUTING.md says what each check holds.
 *
 * A suite without `checks` is a command of its own. A check has a command and options: `show`
 * prints its output, `reports` means that it leaves a report of vitest, `env` is added to its
 * environment.
 */
import { vitest } from './checks.mjs';
import { textOf } from './files.mjs';

const STORIES = ['storybook*'];

const quick = {
  types: { command: 'npx tsc -p tsconfig.json' },
  'types-pipeline': { command: 'npx tsc -p packages/engine/tsconfig.pipeline.json' },
  'types-example': { command: 'npx tsc -p examples/onboarding' },
  'types-recipes': { command: 'npx tsx scripts/recipes/check-recipes.ts' },
  api: { command: 'npx tsx scripts/api/write-api.ts --check' },
  lint: { command: 'npx biome ci --error-on-warnings .' },
  measure: { command: 'npx tsx scripts/measure/run.ts --check' },
  size: { command: 'npx tsx scripts/size.ts', show: true },
  unit: vitest('unit', ['unit', 'jsdom']),
  engine: vitest('engine', ['engine']),
  'on-device': vitest('on-device', ['on-device*']),
  browser: vitest('browser', ['camera:*', 'camera-denied', 'camera-missing']),
  stories: vitest('stories', STORIES),
  e2e: vitest('e2e', ['e2e']),
};

export const SUITES = {
  quick: { run: 'npm test', checks: quick },
  device: { run: 'npm run test:device', checks: { device: vitest('device', ['device']) } },
  all: {
    run: 'npm run test:all',
    checks: {
      'stories as files': { command: 'node scripts/storybook-build.mjs', show: true },
      all: vitest('all', ['all']),
      'every-state': vitest('every-state', ['camera-all:*']),
      // Schedules of hosts, builds of the engine's files, the React Compiler.
      'unit-slow': vitest('unit-slow', ['unit-slow', 'jsdom-slow']),
      preact: vitest('preact', ['preact*']),
      'stories-slow': { ...vitest('stories-slow', STORIES), env: { STORIES: 'slow' } },
      'stories-dark': { ...vitest('stories-dark', STORIES), env: { STORIES: 'dark' } },
    },
  },
  hosts: {
    run: 'npm run test:hosts',
    // What each consumer test installed, and its size.
    shows: 'hosts.txt',
    checks: { hosts: vitest('hosts', ['hosts']) },
  },
  browsers: {
    run: 'npm run test:browsers',
    allBrowsers: true,
    checks: { browsers: vitest('browsers', ['browsers']) },
  },
  redis: {
    run: 'npm run test:redis',
    redis: true,
    checks: { redis: vitest('redis', ['redis']) },
  },
  leaks: { run: 'npm run bench:leaks' },
  cases: { run: 'npm run test:cases -- --report' },
};

/** What each quick check and each other suite holds, from the table of CONTRIBUTING.md. */
export const HOLDS = Object.fromEntries(
  [...textOf('CONTRIBUTING.md').matchAll(/^\| `(.+)` \| \d+ \| (.+) \|$/gm)].map(
    ([, name, holds]) => [name, holds],
  ),
);
