/** From the notice to a verdict, with the real server and its real models, in three browsers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sample } from '../../tools/open-browser.ts';
import { BROWSERS } from './browsers.ts';
import { heading, press, screen, start, text, until } from './look.ts';
import { setUpLab, setUpPage } from './set-up.ts';
import type { BrowserPage } from './test-browser.ts';

const photo = (name: string) => readFileSync(sample(name)).toString('base64');

const lab = setUpLab();

const choose = (page: BrowserPage, side: 'selfie' | 'reference', name: string) =>
  page.run(([to, file]) => window.lab.choose(to, file, 'image/jpeg'), [side, photo(name)] as const);

describe.each(BROWSERS)('%s', (name) => {
  const page = setUpPage(name, () => lab.url('strict'));

  it('R-50: from the notice to a verdict under a strict policy, with no violation and no error', async () => {
    await start(page);
    await press(page, 'Take photo');
    await heading(page, 'Is this a good photo?');
    expect(await page.run(() => window.lab.camera.live())).toBe(0);
    await press(page, 'Use this photo');
    await choose(page, 'reference', 'same-person');
    await press(page, 'Compare');
    // The fake cameras of the browsers show patterns. A real engine finds no face in them, and
    // names the photo.
    await screen(page, 'inconclusive');
    expect(await text(page)).toContain("We couldn't find a face");
    const { violations, faults } = await page.run(() => ({
      violations: window.lab.violations,
      faults: window.lab.faults,
    }));
    expect({ violations, faults }).toEqual({ violations: [], faults: [] });
    expect(
      await page.run(() => document.querySelectorAll('[data-part="face-compare"] [style]').length),
    ).toBe(0);
  });

  it.each([
    ['same-person', 'match'],
    ['other-person', 'no-match'],
  ])('judges two files: %s is %s', async (reference, outcome) => {
    await start(page, { sources: { selfie: ['file'], reference: ['file'] } });
    await choose(page, 'selfie', 'selfie');
    await until(
      page,
      () =>
        document.querySelector('[data-part="face-compare"]')?.getAttribute('data-side') ===
        'reference',
    );
    await choose(page, 'reference', reference);
    await press(page, 'Compare');
    await screen(page, outcome);
  });
});
