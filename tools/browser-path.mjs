import { existsSync } from 'node:fs';

/** Returns the first path that exists, or undefined. */
const firstOf = (...candidates) => candidates.find((path) => path && existsSync(path));

/**
 * Returns the path of this machine's Chromium, or undefined if there is none outside Playwright's
 * cache. Playwright finds its own.
 */
export const browserPath = () =>
  firstOf(
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );

/** A fake camera, and no services that use the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
];

/** Returns the path of a stock Firefox, or undefined. */
export const firefoxPath = () =>
  firstOf(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

/**
 * Returns the paths of WebKitGTK's driver and its browser. Undefined if one of them or the display
 * they need is missing.
 */
export function webkitPaths() {
  const driver = firstOf(process.env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver');
  const folders = ['x86_64', 'aarch64'].flatMap((cpu) =>
    ['4.1', '4.0'].map((api) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
  );
  const browser = firstOf(process.env.MINIBROWSER_PATH, ...folders);
  return driver && browser && existsSync('/usr/bin/Xvfb') ? { driver, browser } : undefined;
}
