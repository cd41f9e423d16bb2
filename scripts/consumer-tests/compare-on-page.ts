import type { Browser, Page } from 'playwright';
import { sample } from '../../tools/open-browser.ts';

export interface SeenOnPage {
  readonly outcome: string | null;
  readonly heading: string | null;
  /** The messages of the browser's console, the page's errors and its requests to other origins. */
  readonly complaints: readonly string[];
}

/** Opens a page, runs work there, and returns the result with the page's complaints. */
async function onPage<Seen>(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<Seen>,
): Promise<Seen & { readonly complaints: readonly string[] }> {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^https?:$/.test(asked.protocol) && asked.origin !== new URL(url).origin)
      complaints.push(`asked ${asked.origin}`);
  });
  try {
    await page.goto(url);
    return { ...(await act(page)), complaints };
  } catch (error) {
    throw new Error(
      `Stopped at "${await page.locator('body').textContent()}". ${complaints.join('; ')}`,
      { cause: error },
    );
  } finally {
    await page.context().close();
  }
}

/**
 * Makes a whole comparison as a person does: a selfie of the fake camera with another photo of the
 * same person.
 */
export const compareOnPage = (browser: Browser, url: string): Promise<SeenOnPage> =>
  onPage(browser, url, async (page) => {
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Take photo' }).click();
    await page.getByRole('button', { name: 'Use this photo' }).click();
    await page.getByLabel('Choose photo').setInputFiles(sample('same-person'));
    await page.getByRole('button', { name: 'Compare' }).click();
    const outcome = await page.locator('[data-part="verdict"]').getAttribute('data-outcome');
    return { outcome, heading: await page.getByRole('heading').textContent() };
  });

/**
 * Opens the second screen of a widget in any language. It appears only after the browser has
 * hydrated the page.
 */
export const startOnPage = (browser: Browser, url: string): Promise<Omit<SeenOnPage, 'outcome'>> =>
  onPage(browser, url, async (page) => {
    await page.getByRole('checkbox').check();
    await page.locator('[data-part="start"]').click();
    await page.locator('[data-screen]:not([data-screen="welcome"])').waitFor();
    return { heading: await page.getByRole('heading').textContent() };
  });
