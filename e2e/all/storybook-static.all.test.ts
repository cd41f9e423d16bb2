/** The built stories, under any path of a site: every file exists, and comes from that site. */
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/open-browser.ts';
import { type ServedStories, serveStories } from '../../tools/serve-stories.ts';

let stories: ServedStories;
let browser: Browser;
let page: Page;
/** Failures, and requests to other sites. */
const faults: string[] = [];

beforeAll(async () => {
  [stories, browser] = await Promise.all([serveStories('/some/sub/path/'), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  stories?.stop();
});
afterEach(() => page?.close());

async function open(address: string): Promise<void> {
  faults.length = 0;
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on(
    'response',
    (response) =>
      response.status() >= 400 && faults.push(`${response.url()} is ${response.status()}`),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(stories.url) && !/^(blob|data):/.test(url))
      faults.push(`${url} is of somebody else`);
  });
  await page.goto(`${stories.url}${address}`);
}

const frame = () => page.frameLocator('#storybook-preview-iframe');

describe('the stories as files under a path', () => {
  it('open a story, and play it to its end', async () => {
    await open('?path=/story/stages--match');
    await frame().getByRole('heading', { name: 'The photos match' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('open a page, with the example that runs on it', async () => {
    await open('?path=/docs/introduction--docs');
    await frame().getByRole('heading', { name: 'FaceCompare', level: 1 }).waitFor();
    await frame().getByRole('button', { name: 'Start' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('open every page, and have no broken link', async () => {
    const ids = new Set(stories.entries.map(({ id }) => id));
    const pages = stories.entries.filter(({ type }) => type === 'docs');
    expect(pages.length).toBeGreaterThan(8);
    for (const { id } of pages) {
      await open(`iframe.html?id=${id}&viewMode=docs`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const links = await page
        .locator('.sbdocs a[href*="path="]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      const lost = links.filter((link) => !ids.has(link.replace(/^\?path=\/(docs|story)\//, '')));
      expect({ id, lost, faults }).toEqual({ id, lost: [], faults: [] });
      await page.close();
    }
  });

  it('compare two photos on the device', async () => {
    await open('?path=/story/on-the-device--same-person');
    await frame().getByRole('heading', { name: 'The photos match' }).waitFor();
    expect(faults).toEqual([]);
  });
});
