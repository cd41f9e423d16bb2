/**
 * A person leaves a page with a live camera and returns with the back button, in a real browser
 * with its back/forward cache.
 */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEEPS_PAGES, launchChromium } from '../tools/open-browser.ts';
import { type BuiltPage, buildPage } from './build-page.ts';
import { type SmallServer, serveCameraPage } from './camera-page/serve-camera-page.ts';

let built: BuiltPage;
let browser: Browser;
let server: SmallServer;

beforeAll(async () => {
  built = await buildPage('camera-page');
  [browser, server] = await Promise.all([
    launchChromium(['--use-fake-ui-for-media-stream'], KEEPS_PAGES),
    serveCameraPage(built.folder),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  built?.remove();
});

/** What the page reports about itself, even after the return. */
interface Reported {
  readonly tracks: MediaStreamTrack[];
  readonly liveWhenHidden: number[];
  readonly shown: boolean[];
}

/** Why the browser did not keep a page; null if it did. Newer than TypeScript's types. */
interface Navigation extends PerformanceNavigationTiming {
  readonly notRestoredReasons?: {
    readonly reasons?: readonly { readonly reason: string }[] | null;
  } | null;
}

describe('the back/forward cache', () => {
  it('C-27: the camera is off while the page is in the cache, and requested again after the return', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => {
      const reported: Reported = { tracks: [], liveWhenHidden: [], shown: [] };
      Object.assign(window, { reported });
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (constraints) => {
        const stream = await ask(constraints);
        reported.tracks.push(...stream.getTracks());
        return stream;
      };
      addEventListener('pageshow', ({ persisted }) => reported.shown.push(persisted));
    });
    const reported = () =>
      page.evaluate(() => {
        const { tracks, liveWhenHidden, shown } = (window as unknown as { reported: Reported })
          .reported;
        const [navigation] = performance.getEntriesByType('navigation') as Navigation[];
        return {
          states: tracks.map(({ readyState }) => readyState),
          liveWhenHidden,
          shown,
          notRestored: (navigation?.notRestoredReasons?.reasons ?? []).map(({ reason }) => reason),
        };
      });

    const url = `http://127.0.0.1:${server.port}`;
    await page.goto(url);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Start' }).click();
    const shutter = page.locator('[data-part="shutter"]:enabled');
    await shutter.waitFor();
    expect((await reported()).states).toEqual(['live']);

    // The last of all listeners, so that it sees what the others have done.
    await page.evaluate(() => {
      const { tracks, liveWhenHidden } = (window as unknown as { reported: Reported }).reported;
      addEventListener('pagehide', () =>
        liveWhenHidden.push(tracks.filter(({ readyState }) => readyState === 'live').length),
      );
    });
    await page.goto(`${url}/around`);
    // The browser does not load a kept page again.
    await page.goBack({ waitUntil: 'commit' });
    await page.locator('[data-part="face-compare"]').waitFor();
    const back = await reported();
    expect(
      back.notRestored.filter((reason) => /media|camera|capture|stream/i.test(reason)),
    ).toEqual([]);
    // The page was kept and not loaded again. Only then do the other checks mean anything.
    expect(back.shown).toEqual([false, true]);
    expect(back.liveWhenHidden).toEqual([0]);

    await shutter.waitFor();
    expect((await reported()).states).toEqual(['ended', 'live']);
    expect(await page.locator('video').count()).toBe(1);
    await shutter.click();
    await page.getByRole('button', { name: 'Use this photo' }).waitFor();
    expect((await reported()).states).toEqual(['ended', 'ended']);
  });
});
