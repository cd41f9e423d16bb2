/** Opens a browser with a fake camera and permission to use it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, firefox } from 'playwright';
import { browserPath, CHROMIUM_FLAGS, firefoxPath } from '../../tools/browser-path.mjs';
import type { BrowserName } from './options.ts';

/**
 * Opens the browser with this name.
 * @throws Error if the browser is not installed
 */
export async function openBrowser(name: BrowserName): Promise<Browser> {
  if (name === 'chromium') {
    const executablePath = browserPath();
    return chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...CHROMIUM_FLAGS, '--use-fake-ui-for-media-stream'],
    });
  }
  const executablePath = firefoxPath();
  if (!executablePath || !existsSync(executablePath))
    throw new Error('Firefox was not found; name it with FIREFOX_PATH.');
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    },
  });
}
