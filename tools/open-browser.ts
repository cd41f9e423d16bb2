import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import { browserPath, CHROMIUM_FLAGS } from './browser-path.mjs';
import { TEST_MS, WAIT_MS } from './patience.ts';
import { ROOT } from './start-server.ts';

/** A sample photo of the demo, cut when it was built. */
export const sample = (name: string): string =>
  join(ROOT, 'examples/onboarding/public/samples', `${name}.jpg`);

/** For a browser that keeps a page in its back/forward cache: Playwright turns that off. */
export const KEEPS_PAGES: LaunchOptions = { ignoreDefaultArgs: ['--disable-back-forward-cache'] };

/** A real Chromium with a fake camera. Its pages wait as long as every test does. */
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

/** A real browser whose fake camera shows a picture, a JPEG file. */
export async function openBrowser(picture: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'facecompare-camera-'));
  // One JPEG under this name is a film of one picture.
  const film = join(folder, 'camera.mjpeg');
  copyFileSync(picture, film);
  const browser = await launchChromium([
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}
