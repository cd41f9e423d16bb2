/** Makes sure that there is a Chromium. It tries the ways that change the machine least first. */
import { existsSync } from 'node:fs';
import { browserPath } from './browser-path.mjs';
import { giveUp, step } from './step.mjs';

/** Whether Playwright's own copy has been downloaded. */
async function playwrightHasOne() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

const attempt = async (title, command) => {
  try {
    await step(title, command);
    return true;
  } catch {
    return false;
  }
};

/** Installs Debian's package, if we may install packages. */
async function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return (
    (await attempt('Updating the list of packages', ['apt-get', 'update', '-qq'])) &&
    (await attempt('Installing Chromium', [
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
    ]))
  );
}

export async function findBrowser() {
  if (browserPath() || (await playwrightHasOne())) return;
  if (await installByApt()) return;
  if (await attempt('Downloading Chromium', ['npx', 'playwright', 'install', 'chromium'])) return;
  giveUp(
    new Error('The tests need a Chromium browser, and none was found or could be installed.'),
    'Install Chromium or Chrome and set CHROME_PATH to it, or run: npx playwright install --with-deps chromium',
  );
}
