/**
 * `npm run test:hosts`: the packages as they would be published, in an empty app of every kind of host, in Chromium.
 * Downloads what the apps are made of. `KEEP=1` keeps the apps in the system's folder for temporary files.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { conclude, runChecks, vitest } from './checks.mjs';
import { prepareTests } from './prepare-tests.mjs';
import { giveUp } from './step.mjs';
import { TOLD } from './try-hosts/told.mjs';

async function main() {
  await prepareTests();
  rmSync(TOLD, { force: true });
  const sum = await runChecks({ hosts: vitest('hosts', ['hosts']) });
  if (existsSync(TOLD)) console.log(`\n${readFileSync(TOLD, 'utf8').trimEnd()}`);
  conclude(sum);
}

main().catch((error) => giveUp(error));
