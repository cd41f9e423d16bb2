/** The widget on typical pages: hosts x screens, measured from the outside. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { geometryFaults } from '../../../../scripts/geometry/geometry-faults.ts';
import { finishAnimations } from '../accessibility/media.test-support.ts';
import { MEDDLERS, meddle } from '../meddling/meddlers.test-support.ts';
import { inEach, type WidgetState } from '../support/states.test-support.ts';
import { part, root } from '../support/widget.test-support.tsx';
import { BOXES, SHRINKING } from './host-boxes.test-support.ts';
import { SHEETS } from './host-sheets.test-support.ts';
import { lookOf, mainActionOf } from './look-of.test-support.ts';
import { inBox, withSheet } from './on-host.test-support.ts';

const ORDERS = ['before', 'after'] as const;
/** As wide as a phone, whatever the page does around it. */
const COLUMN = {
  outer: 'width: 380px; all: initial; display: block; inline-size: 380px',
  inner: 'all: initial; display: block',
  card: 380,
};

/** The case number of each sheet. */
const NUMBERS: Readonly<Record<string, string>> = {
  'a root of 62.5 %': 'H-7',
  'a root of 6 pixels': 'H-7',
  'letters apart and centred': 'H-19',
  'a star that spaces': 'H-19',
  'the starter of a build tool': 'H-19',
};

const spellChecker = MEDDLERS['a spell checker'] as NonNullable<(typeof MEDDLERS)[string]>;

/** Returns the element that contains the widget. */
const shown = () => root().parentElement as HTMLElement;

export function holdsOnEveryHost(states: readonly WidgetState[]): void {
  let hosts = 0;
  const boxes = Object.entries(BOXES);
  const sheets = Object.entries(SHEETS);

  inEach(states, () => {
    let plain: readonly string[];
    let plainAction: string;
    beforeAll(async () => {
      [plain, plainAction] = await inBox(shown(), COLUMN, () => [
        lookOf(root()),
        mainActionOf(root()),
      ]);
    });
    afterAll(() => page.viewport(414, 896));

    it.each(sheets.map(([name, css]) => [NUMBERS[name] ?? 'H-4', name, css] as const))(
      '%s looks the same with %s, before and after our style sheet',
      async (_, __, css) => {
        for (const order of ORDERS) {
          const [look, faults] = await inBox(shown(), COLUMN, () =>
            withSheet(css, order, () => [lookOf(root()), geometryFaults(root())] as const),
          );
          expect(faults, order).toEqual([]);
          expect(look, order).toEqual(plain);
          hosts++;
        }
      },
    );

    it.each(boxes.map(([name, box]) => [box.window ? 'H-6' : 'H-3', name, box] as const))(
      '%s has the right width in %s',
      async (_, __, box) => {
        const reported = await inBox(shown(), box, () => ({
          faults: geometryFaults(root()),
          beside: document.documentElement.scrollWidth - innerWidth,
          width: Math.round(part('card')?.getBoundingClientRect().width ?? 0),
          action: mainActionOf(root()),
        }));
        expect(reported.faults).toEqual([]);
        expect(reported.beside).toBeLessThanOrEqual(0);
        if (box.card > 0) expect(reported.width).toBe(box.card);
        if (!box.scheme) expect(reported.action).toBe(plainAction);
        hosts++;
      },
    );

    it.each(Object.entries(SHRINKING))(
      'H-3 has the right width directly inside %s',
      async (_, { outer, inner, card }) => {
        const right = { outer: inner && outer, inner: inner || outer, card };
        const reported = await inBox(root(), right, () => [
          geometryFaults(root()),
          Math.round(part('card')?.getBoundingClientRect().width ?? 0),
        ]);
        expect(reported).toEqual([[], card]);
        hosts++;
      },
    );

    it('H-1 keeps the position of each part when a spell checker splits the text into words', async () => {
      const places = () =>
        [...root().querySelectorAll<HTMLElement>('[data-part], [data-kind]')].map((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return [left, top, width, height];
        });
      await inBox(shown(), COLUMN, () => {
        const before = places();
        meddle(root(), spellChecker)();
        const moved = places().map((place, index) =>
          place.map((value, side) => Math.abs(value - (before[index]?.[side] ?? 0))),
        );
        // The letters of two elements are not kerned like those of one.
        expect(Math.max(...moved.flat())).toBeLessThan(2);
      });
    });

    it('H-4 looks the same in a shrinking parent on a page with a reset', async () => {
      const centred = BOXES['a grid that centres'];
      if (!centred) throw new Error('There is no such box.');
      for (const order of ORDERS) {
        for (const [name, css] of sheets) {
          const reported = await inBox(shown(), centred, () =>
            withSheet(css, order, () => [geometryFaults(root()), mainActionOf(root())]),
          );
          expect(reported, `${name}, ${order}`).toEqual([[], plainAction]);
          hosts++;
        }
      }
    });
  });

  afterAll(() => {
    console.log(
      `${boxes.length + Object.keys(SHRINKING).length + sheets.length * ORDERS.length * 2} hosts x ${states.length} screens: ${hosts} looked at`,
    );
    finishAnimations();
  });
}
