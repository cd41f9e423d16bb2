import type { Browser } from 'playwright';
import { launchChromium, launchFirefox } from '../../tools/open-browser.ts';
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

export const openChromium = async (camera: CameraSetting): Promise<TestBrowser> =>
  testBrowserOf(
    'chromium',
    await launchChromium([
      ...CHROMIUM_CAMERA[camera],
      `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
    ]),
  );

export const openFirefox = async (camera: CameraSetting): Promise<TestBrowser> =>
  testBrowserOf(
    'firefox',
    await launchFirefox({ ...FIREFOX_CAMERA[camera], 'network.dns.localDomains': INSECURE_HOST }),
  );

const testBrowserOf = (name: 'chromium' | 'firefox', browser: Browser): TestBrowser => ({
  name,
  version: browser.version(),
  async page(): Promise<BrowserPage> {
    const page = await (await browser.newContext()).newPage();
    return {
      open: async (url) => void (await page.goto(url)),
      run: (task, ...given) => page.evaluate(task as never, given[0]),
      click: (selector) => page.locator(selector).first().click(),
      close: () => page.context().close(),
    };
  },
  close: () => browser.close(),
});
