/**
 * The setup of every file of browser tests: the lab in front of the real server, and a page of it
 * in a browser.
 */
import { afterAll, beforeAll } from 'vitest';
import { buildPage } from '../build-page.ts';
import {
  type IsolatedServer,
  STRICT_POLICY,
  serveIsolated,
} from '../isolation-page/serve-isolated.ts';
import { openTestBrowser } from './browsers.ts';
import type { BrowserName, BrowserPage, TestBrowser } from './test-browser.ts';

/** Headers of the page, by the word after the question mark. */
const HEADERS = {
  '': {},
  'no-camera': { 'permissions-policy': 'camera=()' },
  strict: { 'content-security-policy': STRICT_POLICY },
};
type Headers = keyof typeof HEADERS;
const headersOf = (url: string) => HEADERS[(url.split('?')[1] ?? '') as Headers] ?? {};

/** Starts the lab for the tests of the file. */
export function setUpLab() {
  let lab: IsolatedServer;
  beforeAll(async () => {
    lab = await serveIsolated(buildPage('browsers/lab'), headersOf);
  });
  afterAll(() => lab?.stop());
  return {
    /** Returns the URL of the page; `host` is another name for this machine. */
    url: (headers: Headers = '', host = '127.0.0.1') => `http://${host}:${lab.port}/?${headers}`,
  };
}

/**
 * Opens a page in a browser for the tests of a `describe`.
 * @param url called when the lab is ready
 */
export function setUpPage(name: BrowserName, url: () => string): BrowserPage {
  let browser: TestBrowser;
  let page: BrowserPage;
  beforeAll(async () => {
    browser = await openTestBrowser(name);
    page = await browser.page();
    await page.open(url());
  });
  afterAll(async () => {
    await page?.close();
    await browser?.close();
  });
  return {
    open: (address) => page.open(address),
    run: (task, ...given) => page.run(task, ...given),
    click: (selector) => page.click(selector),
    close: () => page.close(),
  };
}
