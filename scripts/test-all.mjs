/** `npm run test:all`: slow tests that go over whole matrices. Chromium. */
import { conclude, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';

async function main() {
  await prepareTests();
  conclude(await runChecks({ 'every-state': vitest('every-state', ['camera-all']) }));
}

main().catch((error) => giveUp(error));
