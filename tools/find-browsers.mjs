/**
 * Makes sure that the browsers of the tests are there. It tries the ways that change the machine
 * least first.
 */
import { existsSync } from 'node:fs';
import { browserPath, firefoxPath, webkitPaths } from './browser-path.mjs';
import { installByApt, MAY_INSTALL } from './install-by-apt.mjs';
import { giveUp, step } from './step.mjs';

/** Whether Playwright's own copy has been downloaded. */
async function playwrightHasOne() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

const succeeds = (attempt) =>
  attempt.then(
    () => true,
    () => false,
  );

export async function findChromium() {
  if (browserPath() || (await playwrightHasOne())) return;
  if (MAY_INSTALL && (await succeeds(installByApt('Chromium', 'chromium')))) return;
  if (await succeeds(step('Downloading Chromium', 'npx playwright install chromium'))) return;
  giveUp(
    new Error('The tests need a Chromium browser, and none was found or could be installed.'),
    'Install Chromium or Chrome and set CHROME_PATH to it, or run: npx playwright install --with-deps chromium',
  );
}

/**
 * Without those of GStreamer, WebKit has neither a mock camera nor a video that plays. Only Debian's
 * packages contain all of them.
 */
const OTHERS =
  'firefox-esr webkit2gtk-driver xvfb gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad';

const wanted = process.env.BROWSERS?.split(',') ?? ['firefox', 'webkit'];
const complete = () =>
  (!wanted.includes('firefox') || firefoxPath() !== undefined) &&
  (!wanted.includes('webkit') || webkitPaths() !== undefined);

/** Installs both if it may, and updates an old Firefox, because Playwright needs 153 or newer. */
export async function findOtherBrowsers() {
  if (MAY_INSTALL && (!complete() || process.env.CI))
    await installByApt('Firefox and WebKit', OTHERS).catch((error) => {
      if (!complete()) giveUp(error, 'Check the internet connection and run the command again.');
    });
  if (complete()) return;
  giveUp(
    new Error(
      'The tests need Firefox (153 or newer) and WebKitGTK with its driver, and they were not found.',
    ),
    `On Debian or Ubuntu run: sudo apt-get install ${OTHERS}. With one browser only: BROWSERS=firefox npm run test:browsers`,
  );
}
