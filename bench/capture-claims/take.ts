/** One run: a person opens the page, presses Start and the shutter, and sends both photos. */
import type { CaptureClaims } from '@facecompare/contract';
import type { Browser, Page } from 'playwright';

const press = (page: Page, part: string) => page.click(`[data-part="${part}"]:enabled`);

/**
 * Returns the claims that reach the backend of the widget.
 * @param url with the label of the camera after its `#`
 * @param waitMs from the first live picture to the shutter, in milliseconds
 * @throws Error if the widget does not come so far, with what the page reported
 */
export async function takeSelfie(
  browser: Browser,
  url: string,
  waitMs: number,
): Promise<CaptureClaims> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  try {
    await page.goto(url);
    await press(page, 'start');
    await page.waitForSelector('[data-part="shutter"]:enabled');
    await page.waitForTimeout(waitMs);
    await press(page, 'shutter');
    await press(page, 'keep');
    await press(page, 'compare');
    const claims = await page.waitForFunction(() => window.claims());
    const found = await claims.jsonValue();
    if (!found) throw new Error('The selfie has no claims.');
    return found;
  } catch (cause) {
    throw new Error(`${url} did not send a selfie. ${faults.join(' ')}`, { cause });
  } finally {
    await context.close();
  }
}
