/** The whole journey of `<face-compare>` in real pages under a strict policy: plain HTML, Vue, Svelte. */
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildElementPage } from './element-page/build-element-page.ts';
import { heard, watchEvents } from './element-page/element-page.test-support.ts';
import { STRICT_POLICY, serveIsolated } from './isolation-page/serve-isolated.ts';
import {
  compareWith,
  heading,
  onScreen,
  press,
  takeSelfie,
  wholeJourney,
} from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';
import { camera } from './watch-camera.test-support.ts';

const site = setUp(() => serveIsolated(buildElementPage()));
const { complaints, faults, violations } = site;
let page: Page;

afterEach(() => expect([violations, faults]).toEqual([[], []]));

async function open(path = ''): Promise<void> {
  page = await site.open(`${site.server.origin}/${path}`);
  expect(site.policy).toBe(STRICT_POLICY);
  await onScreen(page, 'welcome');
}

describe('a page with only a script tag', () => {
  beforeEach(() => open());

  it('R-50: the whole journey under a strict policy: consent, camera, photo, verdict, and every event of it', async () => {
    await watchEvents(page);
    await wholeJourney(page);
    await press(page, 'Continue');
    const reported = await heard(page);
    expect(reported.every(({ from }) => from === 'face-compare')).toBe(true);
    expect(
      reported
        .filter(({ name }) => name !== 'report')
        .map(({ name, detail }) => [name, detail.outcome ?? detail.action]),
    ).toEqual([
      ['consent', 'granted'],
      ['verdict', 'match'],
      ['continue', 'match'],
    ]);
    expect(reported.filter(({ name }) => name === 'report').length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    expect(await camera(page)).toMatchObject({ asked: 1, live: 0 });
  });
});

describe.each(['vue', 'svelte'])('a page in %s', (framework) => {
  it('R-50: the whole journey, with a property, an attribute and events of the framework', async () => {
    await open(`${framework}.html`);
    await heading(page, 'Is it you?');
    await takeSelfie(page);
    await compareWith(page, 'other-person');
    await page.getByText('2 tries left').waitFor();
    await press(page, 'Try another photo');
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
    expect(await page.locator('#outcome').textContent()).toBe('match');
    await press(page, 'Continue');
    await page.locator('#went').waitFor();
    expect(complaints).toEqual([]);
  });
});
