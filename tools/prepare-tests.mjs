import { findBrowser } from './find-browser.mjs';
import { findOtherBrowsers } from './find-other-browsers.mjs';
import { build, buildDemo, install, requireNode } from './prepare.mjs';

/**
 * Prepares everything that the tests need: the packages, the browsers, the built code, the demo
 * page.
 */
export async function prepareTests({ allBrowsers = false } = {}) {
  requireNode();
  await install();
  await findBrowser();
  if (allBrowsers) await findOtherBrowsers();
  await build();
  await buildDemo();
}
