import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { testsOnPreact } from './packages/element/scripts/tests-on-preact.ts';
import { ariaTree } from './tools/browser-commands.ts';
import { browserPath, CHROMIUM_FLAGS } from './tools/browser-path.mjs';
import { filesIn } from './tools/files.mjs';
import { TEST_MS, WAIT_MS } from './tools/patience.ts';
import { readSources } from './tools/read-sources.ts';
import { inGroups } from './tools/test-groups.ts';

const executablePath = browserPath();

/** The limits of every project. They end a test that hangs, and fail none that is only slow. */
const PATIENT = {
  testTimeout: TEST_MS,
  hookTimeout: TEST_MS,
  expect: { poll: { timeout: WAIT_MS } },
} as const;
/** Test files that run at the same time. Vitest's default leaves one core without work. */
const WORKERS = { maxWorkers: availableParallelism() };
/** One more than cores, because tests of the camera and of guidance wait most of the time. */
const BROWSERS = availableParallelism() + 1;
const HEADLESS = {
  enabled: true,
  headless: true,
  // One page at a time: the pages of a browser share its fake camera.
  fileParallelism: false,
  screenshotFailures: false,
} as const;
const WAITS = 'tools/patient-waits.ts';
const QUERIES = 'tools/patient-queries.ts';

/** Each project has its own browser, because a flag of the browser answers the camera prompt. */
const chromium = (
  name: string,
  flags: readonly string[],
  include: readonly string[],
  colorScheme: 'light' | 'dark' = 'light',
) => ({
  browser: 'chromium' as const,
  name,
  include: [...include],
  provider: playwright({
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...CHROMIUM_FLAGS, ...flags],
    },
    contextOptions: { colorScheme },
  }),
});

/** The same browser several times, each with a part of the test files: `NAME:1`, `NAME:2` … */
const chromiums = (
  name: string,
  flags: readonly string[],
  files: readonly string[],
  colorScheme?: 'light' | 'dark',
) =>
  inGroups(files, BROWSERS).map((group, index) =>
    chromium(`${name}:${index + 1}`, flags, group, colorScheme),
  );

/**
 * Puts a face into the fake camera of the stories. One photo becomes a film of one picture when its
 * file is renamed.
 */
function filmOfOneFace(): string[] {
  const photo = fileURLToPath(
    new URL('examples/onboarding/public/samples/selfie.jpg', import.meta.url),
  );
  const folder = fileURLToPath(new URL('node_modules/.cache/', import.meta.url));
  if (!existsSync(photo)) return [];
  mkdirSync(folder, { recursive: true });
  copyFileSync(photo, `${folder}selfie.mjpeg`);
  return [`--use-file-for-fake-video-capture=${folder}selfie.mjpeg`];
}

/**
 * Serves the service worker of msw at the path that a page expects. A team keeps a copy in its
 * public folder.
 */
const mockServiceWorker = (): Plugin => ({
  name: 'mock-service-worker',
  configureServer({ middlewares }) {
    const file = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));
    middlewares.use('/mockServiceWorker.js', (_, response) => {
      response.setHeader('Content-Type', 'text/javascript').end(readFileSync(file));
    });
  },
});
const WIDGET_TESTS = filesIn('packages/react/src', 'packages/react/test').filter((file) =>
  /\.browser\.test\.tsx?$/.test(file),
);
/** With a camera that answers, and not only for `npm run test:all`. */
const WITH_CAMERA = WIDGET_TESTS.filter(
  (file) => !/\.(denied|missing|all|slow)\.browser\./.test(file),
);
const SLOW_WITH_CAMERA = WIDGET_TESTS.filter((file) => file.includes('.slow.browser.'));
/** The tests of the widget that the renderer of the element has to pass as well. */
const ON_PREACT = [...WITH_CAMERA, ...SLOW_WITH_CAMERA].filter(
  (file) => file.endsWith('.tsx') && !file.startsWith('packages/react/src/testing/'),
);
const FAKE_CAMERA = '--use-fake-ui-for-media-stream';

/** Whether this run includes a project. */
const wanted = (project: string) =>
  !process.argv.includes('--project') ||
  process.argv.some((argument) => argument.startsWith(project));

const unit = (name: string, include: string[], exclude: readonly string[] = []) => ({
  plugins: [readSources],
  test: {
    name,
    ...WORKERS,
    ...PATIENT,
    setupFiles: ['tools/use-seed.ts', WAITS],
    globalSetup: ['tools/choose-seed.ts'],
    include,
    exclude: [...exclude, '**/node_modules/**'],
    environment: 'node' as const,
  },
});

/** The setup of a team that tests its pages without a browser. */
const jsdom = (name: string, include: string) => ({
  extends: true as const,
  test: {
    name,
    ...WORKERS,
    ...PATIENT,
    setupFiles: [WAITS, QUERIES],
    include: [include],
    environment: 'jsdom' as const,
  },
});

/** `npm test` leaves out the stories with the tag `slow`; `npm run test:all` runs them too. */
const SLOW_STORIES: Readonly<Record<string, { exclude?: string[]; include?: string[] }>> = {
  quick: { exclude: ['slow'] },
  slow: { include: ['slow'] },
  dark: {},
};

const stories = () => ({
  plugins: [
    storybookTest({
      configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
      tags: SLOW_STORIES[process.env.STORIES ?? 'quick'] ?? {},
    }),
    readSources,
  ],
  test: {
    name: 'storybook',
    ...PATIENT,
    browser: {
      ...HEADLESS,
      instances: [
        ...chromiums(
          'stories',
          [FAKE_CAMERA, ...filmOfOneFace()],
          filesIn('stories').filter((file) => file.endsWith('.stories.tsx')),
          // Pages of stories follow the system; `npm run test:all` also runs them in dark mode.
          process.env.STORIES === 'dark' ? 'dark' : 'light',
        ),
      ],
    },
  },
});

export default defineConfig({
  plugins: [react(), readSources],
  test: {
    // An option of the root only: how long a browser may take until its page loads.
    browser: { enabled: false, connectTimeout: TEST_MS },
    projects: [
      unit(
        'unit',
        [
          'packages/*/{src,test,scripts}/**/*.test.ts',
          '{scripts,tools}/**/*.test.ts',
          'examples/{onboarding/server,own-vendor}/*.test.ts',
        ],
        ['**/*.{browser,engine,hosts,jsdom,redis,slow}.test.ts', '**/*.slow.*.test.ts'],
      ),
      jsdom('jsdom', 'packages/react/{src,test}/**/!(*.slow).jsdom.test.{ts,tsx}'),
      // What takes long: `npm run test:all`.
      unit('unit-slow', ['packages/*/{src,test,scripts}/**/*.slow.test.ts']),
      jsdom('jsdom-slow', 'packages/react/{src,test}/**/*.slow.jsdom.test.{ts,tsx}'),
      // Each of its files starts its own Redis.
      unit('redis', ['packages/server/src/**/*.redis.test.ts']),
      {
        test: {
          name: 'engine',
          ...PATIENT,
          setupFiles: [WAITS],
          include: ['packages/*/src/**/*.engine.test.ts'],
          environment: 'node',
          // Each of these files has its own pool of inference threads, so they would only wait for
          // each other.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          ...WORKERS,
          ...PATIENT,
          setupFiles: [WAITS],
          include: ['e2e/**/*.e2e.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'browsers',
          ...PATIENT,
          setupFiles: [WAITS],
          include: ['e2e/browsers/**/*.browsers.test.ts'],
          environment: 'node',
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'device',
          ...PATIENT,
          setupFiles: [WAITS],
          include: ['e2e/device/**/*.device.test.ts'],
          environment: 'node',
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'all',
          ...WORKERS,
          maxConcurrency: 2,
          ...PATIENT,
          setupFiles: [WAITS],
          include: ['e2e/all/**/*.all.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'hosts',
          ...PATIENT,
          setupFiles: [WAITS],
          globalSetup: ['scripts/consumer-tests/pack-packages.ts'],
          include: ['scripts/consumer-tests/**/*.hosts.test.ts'],
          environment: 'node',
          // The hooks install and build an app, on a machine that may be busy.
          hookTimeout: 2 * TEST_MS,
          // One app at a time: each build takes every core and a gigabyte of memory.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        plugins: [mockServiceWorker()],
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'react-webcam',
            '@tanstack/react-query',
            'zod/mini',
            '@testing-library/react',
            '@testing-library/user-event',
            'axe-core',
            'fast-check',
            'msw',
            'msw/browser',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          ...PATIENT,
          setupFiles: [WAITS, QUERIES],
          // Repeats a run with `SEED=… vitest run`, in a variable that a page can read.
          env: { SEED: process.env.SEED ?? '' },
          include: ['packages/react/{src,test}/**/*.browser.test.{ts,tsx}'],
          browser: {
            ...HEADLESS,
            commands: { ariaTree },
            instances: [
              ...chromiums('camera', [FAKE_CAMERA], WITH_CAMERA),
              // The same checks in every state of the widget, and all that takes long: `npm run
              // test:all`.
              ...chromiums(
                'camera-all',
                [FAKE_CAMERA],
                [
                  ...WIDGET_TESTS.filter((file) => file.includes('.all.browser.')),
                  ...SLOW_WITH_CAMERA,
                ],
              ),
              chromium(
                'camera-denied',
                ['--use-fake-ui-for-media-stream=deny'],
                ['packages/react/{src,test}/**/*.denied.browser.test.tsx'],
              ),
              chromium(
                'camera-missing',
                [FAKE_CAMERA, '--use-fake-device-for-media-stream=device-count=0'],
                ['packages/react/{src,test}/**/*.missing.browser.test.tsx'],
              ),
            ],
          },
        },
      },
      {
        // The widget as the element renders it, without the tests about React itself.
        ...testsOnPreact,
        plugins: [...testsOnPreact.plugins, readSources],
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/compat',
            'preact/compat/client',
            'preact/jsx-runtime',
            'preact/test-utils',
            '@testing-library/react',
            '@testing-library/user-event',
            'axe-core',
            'fast-check',
            'zod/mini',
          ],
        },
        test: {
          name: 'preact',
          ...PATIENT,
          setupFiles: ['packages/element/scripts/prepare-preact-for-tests.ts', WAITS, QUERIES],
          env: { SEED: process.env.SEED ?? '', RENDERER: 'preact' },
          include: ON_PREACT,
          browser: {
            ...HEADLESS,
            commands: { ariaTree },
            instances: chromiums('preact-camera', [FAKE_CAMERA], ON_PREACT),
          },
        },
      },
      {
        // The engine in a real browser, with the real models and the bundled worker.
        plugins: [readSources],
        test: {
          name: 'on-device',
          ...PATIENT,
          setupFiles: [WAITS],
          include: ['packages/engine/src/**/*.browser.test.ts'],
          browser: {
            ...HEADLESS,
            instances: [
              chromium(
                'on-device-engine',
                [FAKE_CAMERA],
                ['packages/engine/src/**/*.browser.test.ts'],
              ),
            ],
          },
        },
      },
      // Reading the stories takes seconds, so a run of other projects skips it.
      ...(wanted('storybook') ? [stories()] : []),
    ],
  },
});
