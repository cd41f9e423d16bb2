import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, firefox, type LaunchOptions } from 'playwright';
import { browserPath, CHROMIUM_FLAGS, firefoxPath } from './browser-path.mjs';
import { TEST_MS, WAIT_MS } from './patience.ts';
import { ROOT } from './start-server.ts';

/** Returns a sample photo of the demo. The build of the demo cuts it. */
export const sample = (name: string): string =>
  join(ROOT, 'examples/onboarding/public/samples', `${name}.jpg`);

/** Options of a browser that keeps pages in its back/forward cache, which Playwright turns off. */
export const KEEPS_PAGES: LaunchOptions = { ignoreDefaultArgs: ['--disable-back-forward-cache'] };

/** Starts a real Chromium with a fake camera. Its pages wait as long as every test does. */
export async function launchChromium(
  flags: readonly string[] = [],
  options: LaunchOptions = {},
): Promise<Browser> {
  const executablePath = browserPath();
  const launched = {
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_FLAGS, ...flags],
    timeout: TEST_MS,
    ...options,
  };
  const browser = await chromium.launch(launched);
  browser.on('context', (context) => context.setDefaultTimeout(WAIT_MS));
  return browser;
}

/**
 * Starts a stock Firefox.
 * @throws Error if it is not installed
 */
export async function launchFirefox(
  firefoxUserPrefs: NonNullable<LaunchOptions['firefoxUserPrefs']>,
): Promise<Browser> {
  const executablePath = firefoxPath();
  if (!executablePath)
    throw new Error('Firefox was not found; npm run test:browsers says how to install it.');
  return firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
}

/** Opens a Chromium whose fake camera shows a film, or a picture: a file or its bytes. */
export async function openFilm(
  film: string | Uint8Array,
  name: 'camera.mjpeg' | 'camera.y4m',
  flags: readonly string[] = [],
): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'facecompare-camera-'));
  const file = join(folder, name);
  if (typeof film === 'string') copyFileSync(film, file);
  else writeFileSync(file, film);
  const browser = await launchChromium([
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
    ...flags,
  ]);
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

/** Opens a browser whose camera shows a JPEG: under this name Chromium plays it as a film. */
export const openBrowser = (picture: string): Promise<Browser> => openFilm(picture, 'camera.mjpeg');
