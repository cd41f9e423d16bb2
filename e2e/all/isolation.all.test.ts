/**
 * The widget on hostile pages: a strict policy with Trusted Types, and prototypes that other
 * scripts have changed.
 */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { sample } from '../../tools/open-browser.ts';
import { ANSWERS, HARMFUL, HARMLESS } from '../isolation-page/hostile-globals.ts';
import { STRICT_POLICY, serveIsolated } from '../isolation-page/serve-isolated.ts';
import {
  adds,
  agree,
  chooseText,
  compareWith,
  FILES,
  mount,
  onScreen,
  press,
  takeSelfie,
} from '../journey.test-support.ts';
import { setUp } from '../set-up.test-support.ts';
import { refuseCamera } from '../watch-camera.test-support.ts';

const site = setUp(serveIsolated);
const { faults, violations } = site;
let page: Page;

declare global {
  interface Window {
    seenScreens(): string[];
  }
}

/** Opens a page under the strict policy. `before` runs first, before the page's own scripts. */
async function open(before?: () => void): Promise<void> {
  page = await site.open(site.server.origin, async (opened) => {
    if (before) await opened.addInitScript(before);
  });
  expect(site.policy).toBe(STRICT_POLICY);
}

/** Records every screen that the widget has shown. */
const watchScreens = () =>
  page.evaluate(() => {
    const seen = new Set<string>();
    const note = () =>
      seen.add(document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen ?? '');
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-screen'],
    });
    window.seenScreens = () => [...seen].filter(Boolean).toSorted();
  });
const fetched = (name: string) =>
  page.evaluate(
    (part) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(part)),
    name,
  );

describe('R-50: under a strict policy with Trusted Types', () => {
  it('R-50: the policy is really active: style, script, code and markup out of strings are reported', async () => {
    await open();
    const caught = await page.evaluate(() => {
      const failed: string[] = [];
      const attempt = (name: string, run: () => unknown) => {
        try {
          run();
        } catch {
          failed.push(name);
        }
      };
      attempt('markup', () => {
        document.createElement('div').innerHTML = '<b>x</b>';
      });
      attempt('code', () => document.createElement('script').setAttribute('src', 'data:,'));
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }));
      return failed;
    });
    expect(caught).toEqual(['markup', 'code']);
    await expect.poll(() => violations.length).toBe(3);
  });

  it('R-50: every screen, both lazy chunks and every verdict, with 0 violations and 0 errors', async () => {
    await open();
    await mount(page);
    await watchScreens();
    await takeSelfie(page);
    await chooseText(page);
    await onScreen(page, 'problem');
    await compareWith(page, 'other-person');
    await onScreen(page, 'no-match');
    await press(page, 'Try another photo');
    await compareWith(page, 'two-people');
    await onScreen(page, 'inconclusive');
    await press(page, 'Try another photo');
    await page.route('**/api/face-compare', (route) => route.abort(), { times: 1 });
    await compareWith(page, 'same-person');
    await onScreen(page, 'failed');
    await press(page, 'Try again');
    await onScreen(page, 'match');
    await page.evaluate(() => window.host.unmount());
    await page.evaluate(refuseCamera);
    await mount(page);
    await agree(page);
    await page.locator('[data-code="camera-denied"] [data-part="steps"] li').first().waitFor();
    expect(await page.evaluate(() => window.seenScreens())).toEqual(
      // biome-ignore format: one line of names
      ['add', 'camera', 'comparing', 'failed', 'inconclusive', 'match', 'no-match', 'preparing', 'problem', 'ready', 'review', 'welcome'],
    );
    expect([await fetched('started'), await fetched('camera-help')]).toEqual([true, true]);
    expect([violations, faults]).toEqual([[], []]);
  });
});

describe('R-56: on a page that other scripts have changed', () => {
  const CONSENT = { noticeVersion: '1', token: 'signed elsewhere' };
  const END = ['match', 'no-match', 'inconclusive', 'failed', 'problem'];

  /** Returns the screen on which a comparison ends; "nothing" if the page cannot even get there. */
  async function screenFor(body: string): Promise<string> {
    await page.unrouteAll();
    await page.route('**/api/face-compare', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body }),
    );
    const quick = { timeout: 4000 };
    try {
      await page.evaluate((props) => window.host.mount(props), { ...FILES, consent: CONSENT });
      await page.locator('[data-part="start"]').dispatchEvent('click', undefined, quick);
      for (const side of ['selfie', 'reference']) {
        await page
          .locator(`[data-side="${side}"] [data-part="photo-picker"]`)
          .setInputFiles(sample(side === 'selfie' ? 'other-person' : 'same-person'), quick);
        if (side === 'selfie') await adds(page, 'reference', quick);
      }
      await page.locator('[data-part="compare"]').dispatchEvent('click', undefined, quick);
      await page.locator(END.map((name) => `[data-screen="${name}"]`).join()).waitFor(quick);
    } catch {
      // The screen that is shown now is the result.
    }
    const shown = await page.evaluate(
      () => document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen ?? 'nothing',
    );
    await page.evaluate(() => window.host.unmount()).catch(() => {});
    return shown;
  }

  it.each(Object.entries(HARMLESS))('R-56: %s', async (_, change) => {
    await open(change);
    for (const [screen, body] of ANSWERS) expect(await screenFor(body), body).toBe(screen);
    expect([violations, faults]).toEqual([[], []]);
  });

  it.each(Object.entries(HARMFUL))('R-56: %s', async (_, change) => {
    await open(change);
    for (const [index, [screen, body]] of ANSWERS.entries()) {
      const shown = await screenFor(body);
      // If one comparison does not reach its end, none does.
      if (index === 0 && !END.includes(shown)) return;
      if (screen !== 'match') expect(shown, body).not.toBe('match');
    }
    expect(violations).toEqual([]);
  });
});
