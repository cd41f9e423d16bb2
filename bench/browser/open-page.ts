/** Opens a page with an empty cache, loaded and ready for a measurement. */
import type { Browser, Page } from 'playwright';
import type {} from './page/start.ts';
import type { Settings } from './peers.ts';

/** A library with the settings for its measurement. */
export interface Candidate {
  readonly name: string;
  /** The path of its page. */
  readonly page: string;
  readonly settings: Settings;
}

export interface OpenOptions {
  /** The URL of the pages; no slash at the end. */
  readonly site: string;
  /** Compare as soon as the page can, and record the time. */
  readonly cold?: boolean;
  /** Called with the page before it is loaded. */
  readonly onPage?: (page: Page) => Promise<void>;
}

const PATIENCE = 120_000;

/**
 * Opens the page of a candidate in a new context.
 * @throws Error if the page does not start; then the page is closed
 */
export async function openPage(
  browser: Browser,
  { page: path, settings }: Candidate,
  { site, cold = false, onPage }: OpenOptions,
): Promise<Page> {
  const context = await browser.newContext({ permissions: ['camera'] });
  try {
    const page = await context.newPage();
    await onPage?.(page);
    const query = new URLSearchParams({ ...settings, ...(cold ? { cold: '' } : {}) });
    await page.goto(`${site}${path}?${query}`);
    await page.waitForFunction(() => 'library' in window || 'failed' in window, null, {
      timeout: PATIENCE,
    });
    const failed = await page.evaluate(() => ('failed' in window ? window.failed : null));
    if (failed !== null) throw new Error(failed);
    return page;
  } catch (error) {
    await context.close();
    throw error;
  }
}
