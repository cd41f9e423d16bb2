/**
 * Every suite of tests, in the only list. `npm test` and the other commands read it, and `.ci/run`
 * runs all of it in this order. A test compares the table of CONTRIBUTING.md with it. Seconds are
 * measured on two cores, with everything installed and built.
 *
 * A suite without `checks` is a command of its own. A check has a command and options: `show`
 * prints its output, `reports` means that it leaves a report of vitest, `env` is added to its
 * environment.
 */
import { vitest } from './checks.mjs';

const STORIES = ['storybook*'];

/** A check without tests: it passes if its command does. */
const command = (words, more = {}) => ({ command: words.split(' '), ...more });

const quick = {
  types: {
    ...command('npx tsc -p tsconfig.json'),
    holds: 'TypeScript strict, from the sources: it needs no build',
    seconds: 12,
  },
  'types-pipeline': {
    ...command('npx tsc -p packages/engine/tsconfig.pipeline.json'),
    holds: 'the pipeline of the engine needs no DOM and no Node',
    seconds: 2,
  },
  'types-example': {
    ...command('npx tsc -p examples/onboarding'),
    holds: 'the demo page',
    seconds: 2,
  },
  'types-recipes': {
    ...command('npx tsx scripts/recipes/check-recipes.ts'),
    holds: 'the code of README and docs/recipes compiles',
    seconds: 3,
  },
  api: {
    ...command('npx tsx scripts/api/write-api.ts --check'),
    holds: '[docs/api](docs/api/README.md) is what the sources export',
    seconds: 7,
  },
  lint: {
    ...command('npx biome ci --error-on-warnings .'),
    holds: 'format, lint rules, the table of imports',
    seconds: 1,
  },
  size: {
    ...command('npx tsx scripts/size.ts', { show: true }),
    holds: 'the size budgets',
    seconds: 1,
  },
  unit: {
    ...vitest('unit', ['unit', 'jsdom']),
    holds: 'everything that needs no browser: the walk of the flow, languages, documents',
    seconds: 98,
  },
  engine: {
    ...vitest('engine', ['engine']),
    holds: 'the server and the engine with the real models',
    seconds: 31,
  },
  'on-device': {
    ...vitest('on-device', ['on-device*']),
    holds: 'the real worker and models in Chromium',
    seconds: 15,
  },
  browser: {
    ...vitest('browser', ['camera:*', 'camera-denied', 'camera-missing']),
    holds: 'the component in Chromium with a fake camera',
    seconds: 247,
  },
  stories: {
    ...vitest('stories', STORIES),
    holds: 'every story: its play function, axe and its geometry',
    seconds: 59,
  },
  e2e: {
    ...vitest('e2e', ['e2e']),
    holds:
      'whole pages against the real server, with a real face in the camera; the element in plain HTML, Vue and Svelte',
    seconds: 88,
  },
};

export const SUITES = {
  quick: { run: 'npm test', checks: quick },
  device: {
    run: 'npm run test:device',
    holds:
      'what keeps the engine from running on a device, and what a person leaves behind who leaves early',
    seconds: 62,
    checks: { device: vitest('device', ['device']) },
  },
  all: {
    run: 'npm run test:all',
    holds:
      'the slow matrix: every stage in nine languages and against its kept picture, every state, random runs, hostile pages and networks, the renderer of the element, stories in the dark',
    seconds: 1136,
    checks: {
      'stories as files': command('node scripts/storybook-build.mjs', { show: true }),
      all: vitest('all', ['all']),
      'every-state': vitest('every-state', ['camera-all:*']),
      // Each schedule renders the widget on a hostile page; `npm test` plays 60.
      'host-slots': {
        ...vitest('host-slots', ['jsdom'], ['host-slots']),
        env: { SCHEDULES: '300' },
      },
      preact: vitest('preact', ['preact*']),
      'stories-dark': { ...vitest('stories-dark', STORIES), env: { STORIES_SCHEME: 'dark' } },
    },
  },
  hosts: {
    run: 'npm run test:hosts',
    holds:
      'the packed packages in empty apps: Vite with React 18 and 19, webpack, Next, React Router, Astro, Express, Fastify, Node, a plain page',
    seconds: 180,
    // What each consumer test installed, and its size.
    shows: 'hosts.txt',
    checks: { hosts: vitest('hosts', ['hosts']) },
  },
  browsers: {
    run: 'npm run test:browsers',
    holds: 'Chromium, Firefox and WebKitGTK',
    seconds: 110,
    allBrowsers: true,
    checks: { browsers: vitest('browsers', ['browsers']) },
  },
  leaks: {
    run: 'npm run bench:leaks',
    holds: '1,000 and 200 random ways to leave: every track is released',
    seconds: 120,
  },
  cases: {
    run: 'npm run test:cases -- --report',
    holds:
      'every numbered case of [docs/verification.md](docs/verification.md) has a test that passed',
    seconds: 1,
  },
};

const row = (name, { seconds, holds }) => `| ${name} | ${seconds} | ${holds} |`;

/** Returns the table of CONTRIBUTING.md. */
export const suiteTable = () =>
  [
    '| check | seconds | what it holds |',
    '|---|--:|---|',
    ...Object.entries(quick).map(([name, check]) => row(`\`${name}\``, check)),
    ...Object.values(SUITES).flatMap((suite) =>
      suite.holds ? [row(`\`${suite.run}\``, suite)] : [],
    ),
  ].join('\n');
