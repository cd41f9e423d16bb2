/**
 * What a test does on the page, in any browser: wait for something, read it, press a button by its
 * name.
 */
import type { BrowserPage } from './test-browser.ts';

const WITHIN_MS = 120_000;

/**
 * Waits until a condition holds in the page.
 * @param condition must not use anything from outside itself
 * @throws with the content of the page instead
 */
export async function until<Given extends readonly [unknown?]>(
  page: BrowserPage,
  condition: (...given: Given) => boolean,
  ...given: Given
): Promise<void> {
  const end = performance.now() + WITHIN_MS;
  while (!(await page.run(condition, ...given))) {
    if (performance.now() > end)
      throw new Error(
        `Not within ${WITHIN_MS} ms: ${condition} (${JSON.stringify(given)}). The page showed: ${await text(page)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Returns all text on the page. */
export const text = (page: BrowserPage): Promise<string> =>
  page.run(() => document.body.textContent ?? '');

export const screen = (page: BrowserPage, name: string) =>
  until(
    page,
    (wanted) =>
      document.querySelector('[data-part="face-compare"]')?.getAttribute('data-screen') === wanted,
    name,
  );

export const heading = (page: BrowserPage, words: string) =>
  until(
    page,
    (wanted) => document.querySelector('[data-part="face-compare"] h2')?.textContent === wanted,
    words,
  );

/** Presses the enabled button with this name, by the browser's own input. */
export async function press(page: BrowserPage, name: string): Promise<void> {
  await until(
    page,
    (wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')];
      const button = buttons.find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
      );
      for (const marked of document.querySelectorAll('[data-lab-press]'))
        marked.removeAttribute('data-lab-press');
      button?.setAttribute('data-lab-press', '');
      return button !== undefined;
    },
    name,
  );
  await page.click('[data-lab-press]');
}

/** Mounts the widget again and continues until it requests the camera. */
export async function start(
  page: BrowserPage,
  props: Parameters<Window['lab']['mount']>[0] = {},
): Promise<void> {
  await page.run((given) => window.lab.mount(given), props);
  await press(page, 'Start');
}

/** Waits until the camera shows a picture. */
export const shows = (page: BrowserPage) =>
  until(page, () => document.querySelector('[data-part="shutter"]:enabled') !== null);

/** Waits until a video has data. */
export const plays = (page: BrowserPage) =>
  until(page, () => (document.querySelector('video')?.readyState ?? 0) >= 2);

/** Waits until no track runs. */
export const allReleased = (page: BrowserPage) => until(page, () => window.lab.camera.live() === 0);

/** Removes the widget, and waits until every track has ended. */
export async function leave(page: BrowserPage): Promise<void> {
  await page.run(() => window.lab.unmount());
  await allReleased(page);
}
