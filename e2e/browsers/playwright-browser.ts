import { existsSync } from 'node:fs';
import { type Browser, chromium, firefox } from 'playwright';
import { browserPath, CHROMIUM_FLAGS, firefoxPath } from '../../tools/browser-path.mjs';
import type { BrowserPage, CameraSetting, TestBrowser } from './test-browser.ts';

const CHROMIUM_CAMERA: Readonly<Record<CameraSetting, readonly string[]>> = {
  given: ['--use-fake-ui-for-media-stream'],
  denied: ['--use-fake-ui-for-media-stream=deny'],
  missing: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=device-count=0'],
};

const FIREFOX_CAMERA: Readonly<Record<CameraSetting, Record<string, string | number | boolean>>> = {
  given: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
  denied: { 'media.navigator.streams.fake': true, 'permissions.default.camera': 2 },
  missing: { 'media.navigator.permission.disabled': true },
};

/** A name of this machine that is not a secure context, like a page on a plain-http server. */
export const INSECURE_HOST = 'insecure.test';

export async function openChromium(camera: CameraSetting): Promise<TestBrowser> {
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...CHROMIUM_FLAGS,
      ...CHROMIUM_CAMERA[camera],
      `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
    ],
  });
  return testBrowserOf('chromium', browser);
}

export async function openFirefox(camera: CameraSetting): Promise<TestBrowser> {
  const executablePath = firefoxPath();
  if (!executablePath || !existsSync(executablePath))
    throw new Error('Firefox was not found; npm run test:browsers says how to install it.');
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { ...FIREFOX_CAMERA[camera], 'network.dns.localDomains': INSECURE_HOST },
  });
  return testBrowserOf('firefox', browser);
}

const testBrowserOf = (name: 'chromium' | 'firefox', browser: Browser): TestBrowser => ({
  name,
  version: browser.version(),
  async page(): Promise<BrowserPage> {
    const page = await (await browser.newContext()).newPage();
    return {
      open: async (url) => void (await page.goto(url)),
      run: (task, argument) => page.evaluate(task as never, argument),
      click: (selector) => page.locator(selector).first().click(),
      close: () => page.context().close(),
    };
  },
  close: () => browser.close(),
});
