/**
 * A sample of real host pages, in three browsers; `npm run test:all` has all of them in Chromium.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { screen, start, until } from './look.ts';
import { setUpLab, setUpPage } from './set-up.ts';
import type { BrowserPage } from './test-browser.ts';

const lab = setUpLab();

const BOOTSTRAP = readFileSync(
  new URL('../../node_modules/bootstrap/dist/css/bootstrap-reboot.css', import.meta.url),
  'utf8',
);
const TAGS =
  'section, div, header, footer, h2, p, ol, li, b, small, span, label, input, button, details, summary, figure, img, svg, path';

const SHEETS: Readonly<Record<string, string>> = {
  'H-4: Bootstrap 5': BOOTSTRAP,
  'H-4: a reset that unsets everything': `${TAGS} { all: unset }`,
  'H-7: a root of 62.5 %': 'html { font-size: 62.5% }',
  'H-19: letters apart and centred':
    'body { letter-spacing: 0.3em; text-align: center; text-transform: uppercase; font: italic 900 1rem/3 serif }',
};

const BOXES: Readonly<Record<string, string>> = {
  'a flex box': 'display: flex; justify-content: center',
  'a grid': 'display: grid; place-items: center',
  'fit-content': 'width: fit-content',
  'an inline block': 'display: inline-block',
  'an absolute box': 'position: absolute',
  'a float': 'float: left',
};

/**
 * Returns how the widget looks in a box: each visible part with its place and colours. A script
 * sets the style, as policies allow.
 */
const look = (page: BrowserPage, box: string, css = '', order: 'before' | 'after' = 'after') =>
  page.run(
    ([style, sheet, where]) => {
      const root = document.getElementById('root') as HTMLElement;
      const outer = root.parentElement as HTMLElement;
      outer.style.cssText = style;
      const added = document.createElement('style');
      added.textContent = sheet;
      if (where === 'before') document.head.prepend(added);
      else document.head.append(added);
      const widget = document.querySelector('[data-part="face-compare"]') as HTMLElement;
      const origin = widget.getBoundingClientRect();
      const parts = [...widget.querySelectorAll('[data-part], [data-kind]')].flatMap((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const {
          display,
          backgroundColor,
          borderTopLeftRadius,
          color,
          fontSize,
          fontWeight,
          letterSpacing,
        } = getComputedStyle(part);
        if (display === 'none') return [];
        const place = [left - origin.left, top - origin.top, width, height]
          .map(Math.round)
          .join(' ');
        const name = part.getAttribute('data-part') ?? part.getAttribute('data-kind');
        return [
          `${name} (${place}) ${[backgroundColor, borderTopLeftRadius, color, fontSize, fontWeight, letterSpacing].join('; ')}`,
        ];
      });
      const card = Math.round(
        widget.querySelector('[data-part="card"]')?.getBoundingClientRect().width ?? 0,
      );
      added.remove();
      outer.style.cssText = '';
      return { parts, card };
    },
    [box, css, order] as const,
  );

const COLUMN = 'all: initial; display: block; width: 380px';

describe.each(BROWSERS)('%s', (name) => {
  const page = setUpPage(name, () => lab.url());

  it.each(Object.entries(SHEETS))(
    '%s: the widget looks the same, before and after our style sheet',
    async (_, css) => {
      await page.run(() =>
        window.lab.mount({ alternative: { label: 'Another way', href: '/post' } }),
      );
      await screen(page, 'welcome');
      const plain = await look(page, COLUMN);
      expect(plain.parts.length).toBeGreaterThan(15);
      for (const order of ['before', 'after'] as const)
        expect(await look(page, COLUMN, css, order), order).toEqual(plain);
    },
  );

  it('H-3: has a width of its own in parents that shrink', async () => {
    await page.run(() => window.lab.mount());
    await screen(page, 'welcome');
    const widths: Record<string, number> = {};
    for (const [box, style] of Object.entries(BOXES)) widths[box] = (await look(page, style)).card;
    expect(widths).toEqual(Object.fromEntries(Object.keys(BOXES).map((box) => [box, 400])));
  });

  it('H-6: stays in one column in a narrow box of a wide window, with the camera too', async () => {
    await start(page);
    await until(
      page,
      () => document.querySelector('[data-screen="camera"] [data-part="stage"]') !== null,
    );
    const narrow = await look(page, 'width: 400px');
    expect(narrow.card).toBe(400);
    expect(narrow.parts.find((part) => part.startsWith('stage'))).toMatch(
      /^stage \(\d+ \d+ 3\d\d /,
    );
  });
});
