/** `npm run test:all`: slow tests that go over whole matrices, on the built stories, and every story in the dark. Chromium. */
import { conclude, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';

async function main() {
  await prepareTests();
  conclude(
    await runChecks({
      'stories as files': { command: ['node', 'scripts/storybook-build.mjs'], show: true },
      all: vitest('all', ['all']),
      'every-state': vitest('every-state', ['camera-all']),
      'host-drawings': { ...vitest('host-drawings', ['jsdom'], ['host-drawings']), env: { SCHEDULES: '2000' } },
      preact: vitest('preact', ['preact*']),
      'stories-dark': { ...vitest('stories-dark', ['storybook*']), env: { STORIES_SCHEME: 'dark' } },
    }),
  );
}

main().catch((error) => giveUp(error));
