/** `npm run test:device`: what can keep the engine from running on a device, and what leaving in the middle leaves behind. Chromium. */
import { conclude, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';

async function main() {
  await prepareTests();
  conclude(await runChecks({ device: vitest('device', ['device']) }));
}

main().catch((error) => giveUp(error));
