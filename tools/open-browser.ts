import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import { browserPath, CHROMIUM_FLAGS } from './browser-path.mjs';
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

/** Opens a real browser whose fake camera shows a picture, a JPEG file. */
export async function openBrowser(picture: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'facecompare-camera-'));
  // Chromium plays one JPEG with this file name as a film of one picture.
  const film = join(folder, 'camera.mjpeg');
  copyFileSync(picture, film);
  const browser = await launchChromium([
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}
