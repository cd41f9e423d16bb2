import { openChromium, openFirefox } from './playwright-browser.ts';
import type { BrowserName, CameraSetting, TestBrowser } from './test-browser.ts';
import { openWebkit } from './webkit-browser.ts';

const OPEN: Readonly<Record<BrowserName, (camera: CameraSetting) => Promise<TestBrowser>>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebkit,
};

/** The browsers of this run: all three, or those in `BROWSERS`, separated by commas. */
export const BROWSERS = (process.env.BROWSERS?.split(',') ??
  Object.keys(OPEN)) as readonly BrowserName[];

export const openTestBrowser = (
  name: BrowserName,
  camera: CameraSetting = 'given',
): Promise<TestBrowser> => OPEN[name](camera);
