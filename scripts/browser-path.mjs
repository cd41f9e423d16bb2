import { existsSync } from 'node:fs';

/** Where a Chromium may be, in the order in which it is preferred; Playwright's own is found by Playwright itself. */
const CANDIDATES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium of this machine, or undefined where there is none outside Playwright's cache. */
export const browserPath = () => CANDIDATES.find((path) => path && existsSync(path));

/** A fake camera, and nothing that reaches for the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
];
