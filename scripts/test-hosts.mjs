/**
 * `npm run test:hosts`: the packages as they would be published, in an empty app of every kind of host, in Chromium.
 * Downloads what the apps are made of. `KEEP=1` keeps the apps and says where they are.
 */
import { conclude, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';

async function main() {
  await prepareTests();
  conclude(await runChecks({ hosts: { ...vitest('hosts', ['hosts'], ['--disable-console-intercept']), show: true } }));
}

main().catch((error) => giveUp(error));
