import { findBrowser } from './find-browser.mjs';
import { findEngines } from './find-engines.mjs';
import { build, buildDemo, install, requireNode } from './prepare.mjs';

/** Everything that the tests stand on: the packages, the browsers, the built code, the demo page. */
export async function prepareTests({ allEngines = false } = {}) {
  requireNode();
  await install();
  await findBrowser();
  if (allEngines) await findEngines();
  await build();
  await buildDemo();
}
