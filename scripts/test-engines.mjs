/**
 * `npm run test:engines`: the journey, the camera faults and the image path in Chromium, Firefox and WebKit.
 * `ENGINES=firefox,webkit` chooses among them.
 */
import { conclude, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';

async function main() {
  await prepareTests({ allEngines: true });
  conclude(await runChecks({ engines: vitest('engines', ['engines']) }));
}

main().catch((error) => giveUp(error));
