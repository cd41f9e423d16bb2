/** The built stories, under any path of a site: every file exists, and comes from that site. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/open-browser.ts';
import { serveStories } from '../../tools/serve-stories.ts';
import { setUp } from '../set-up.test-support.ts';

const site = setUp(() => serveStories('/some/sub/path/'), launchChromium);
const { faults } = site;
let page: Page;

/** Opens a page. Failures, and requests to other sites, are faults as well. */
async function open(address: string): Promise<void> {
  const { url: own } = site.server;
  page = await site.open(`${own}${address}`, async (opened) => {
    opened.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
    opened.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()} is ${response.status()}`);
    });
    opened.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(own) && !/^(blob|data):/.test(url))
        faults.push(`${url} is of another origin`);
    });
  });
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
    const ids = new Set(site.server.entries.map(({ id }) => id));
    const pages = site.server.entries.filter(({ type }) => type === 'docs');
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
