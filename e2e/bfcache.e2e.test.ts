/**
 * A person leaves a page with a live camera and returns with the back button, in a real browser
 * with its back/forward cache.
 */
import { describe, expect, it } from 'vitest';
import { KEEPS_PAGES, launchChromium } from '../tools/open-browser.ts';
import { agree, live } from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';
import { camera } from './watch-camera.test-support.ts';
import { serveWidget } from './widget-page/misbehaving-server.ts';

const site = setUp(serveWidget, () =>
  launchChromium(['--use-fake-ui-for-media-stream'], KEEPS_PAGES),
);

/** What the page reports about itself, even after the return. */
interface Returns {
  readonly liveWhenHidden: number[];
  readonly shown: boolean[];
}
declare global {
  interface Window {
    returns: Returns;
  }
}

/** Why the browser did not keep a page; null if it did. Newer than TypeScript's types. */
interface Navigation extends PerformanceNavigationTiming {
  readonly notRestoredReasons?: {
    readonly reasons?: readonly { readonly reason: string }[] | null;
  } | null;
}

describe('the back/forward cache', () => {
  it('C-27: the camera is off while the page is in the cache, and requested again after the return', async () => {
    const { origin } = site.server;
    const page = await site.open(origin, (opened) =>
      opened.addInitScript(() => {
        window.returns = { liveWhenHidden: [], shown: [] };
        addEventListener('pageshow', ({ persisted }) => window.returns.shown.push(persisted));
      }),
    );
    const states = async () => (await camera(page)).states;
    await agree(page);
    await live(page);
    expect(await states()).toEqual(['live']);

    // The last of all listeners, so that it sees what the others have done.
    await page.evaluate(() =>
      addEventListener('pagehide', () => window.returns.liveWhenHidden.push(window.camera().live)),
    );
    await page.goto(`${origin}/around.html`);
    // The browser does not load a kept page again.
    await page.goBack({ waitUntil: 'commit' });
    await page.locator('[data-part="face-compare"]').waitFor();
    const notRestored = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as Navigation[];
      return (navigation?.notRestoredReasons?.reasons ?? []).map(({ reason }) => reason);
    });
    expect(notRestored.filter((reason) => /media|camera|capture|stream/i.test(reason))).toEqual([]);
    // The page was kept and not loaded again. Only then do the other checks mean anything.
    expect(await page.evaluate(() => window.returns)).toEqual({
      liveWhenHidden: [0],
      shown: [false, true],
    });

    await live(page);
    expect(await states()).toEqual(['ended', 'live']);
    expect(await page.locator('video').count()).toBe(1);
    await page.locator('[data-part="shutter"]').click();
    await page.getByRole('button', { name: 'Use this photo' }).waitFor();
    expect(await states()).toEqual(['ended', 'ended']);
  });
});
