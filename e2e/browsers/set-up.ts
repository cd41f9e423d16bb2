/**
 * The setup of every file of browser tests: the lab in front of the real server, and a page of it
 * in a browser.
 */
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, startServer } from '../../tools/start-server.ts';
import { openTestBrowser } from './browsers.ts';
import { type LabServer, serveLab } from './serve-lab.ts';
import type { BrowserName, BrowserPage, TestBrowser } from './test-browser.ts';

/** Starts the lab for the tests of the file. */
export function setUpLab(): Pick<LabServer, 'url'> {
  let api: RunningServer;
  let lab: LabServer;
  beforeAll(async () => {
    api = await startServer();
    lab = await serveLab(api);
  });
  afterAll(async () => {
    await lab?.stop();
    await api?.stop();
  });
  return { url: (...address) => lab.url(...address) };
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
    run: (task, argument) => page.run(task, argument),
    click: (selector) => page.click(selector),
    close: () => page.close(),
  };
}
