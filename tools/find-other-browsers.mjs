/**
 * Makes sure that there are a Firefox and a WebKit beside the Chromium. Only Debian's packages
 * contain all of them.
 */
import { existsSync } from 'node:fs';
import { firefoxPath, webkitPaths } from './browser-path.mjs';
import { giveUp, step } from './step.mjs';

const PACKAGES = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  // Without these WebKit has neither a mock camera nor a video that plays.
  ...['base', 'good', 'bad'].map((set) => `gstreamer1.0-plugins-${set}`),
];

const wanted = process.env.BROWSERS?.split(',') ?? ['firefox', 'webkit'];
const complete = () =>
  (!wanted.includes('firefox') || firefoxPath() !== undefined) &&
  (!wanted.includes('webkit') || webkitPaths() !== undefined);

/** Installs both if it may, and updates an old Firefox, because Playwright needs 153 or newer. */
export async function findOtherBrowsers() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && (!complete() || process.env.CI)) {
    try {
      await step('Updating the list of packages', ['apt-get', 'update', '-qq']);
      await step('Installing Firefox and WebKit', [
        'apt-get',
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        ...PACKAGES,
      ]);
    } catch (error) {
      if (!complete()) giveUp(error, 'Check the internet connection and run the command again.');
    }
  }
  if (complete()) return;
  giveUp(
    new Error(
      'The tests need Firefox (153 or newer) and WebKitGTK with its driver, and they were not found.',
    ),
    `On Debian or Ubuntu run: sudo apt-get install ${PACKAGES.join(' ')}. With one browser only: BROWSERS=firefox npm run test:browsers`,
  );
}
