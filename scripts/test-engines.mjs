/**
 * `npm run test:engines`: the journey, the camera faults and the image path in Chromium, Firefox and WebKit.
 * `ENGINES=firefox,webkit` chooses among them.
 */
import { conclude, runChecks, vitest } from './checks.mjs';
import { findBrowser } from './find-browser.mjs';
import { findEngines } from './find-engines.mjs';
import { build, buildDemo, install, requireNode } from './prepare.mjs';
import { giveUp } from './step.mjs';

async function main() {
  requireNode();
  await install();
  await findBrowser();
  await findEngines();
  await build();
  await buildDemo();
  conclude(await runChecks({ engines: vitest('engines', ['engines']) }));
}

main().catch((error) => giveUp(error));
