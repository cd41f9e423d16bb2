/** The accessibility requirements, tested in each state. Numbers: docs/verification.md. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { ALTERNATIVE, inEach, type WidgetState } from '../support/states.test-support.ts';
import { heading, part, root } from '../support/widget.test-support.tsx';
import { axeFaults } from './axe-faults.test-support.ts';
import {
  controls,
  isInView,
  nameOf,
  ownsSquare,
  reachable,
  targetOf,
} from './controls.test-support.ts';
import { ringFault } from './focus-ring.test-support.ts';
import { emulate, finishAnimations, setPage } from './media.test-support.ts';
import { pressesTo, stops } from './tab-stops.test-support.ts';
import { coveredTexts, cutTexts, overlappingTexts } from './texts.test-support.ts';
import { tidyTree } from './tidy-tree.test-support.ts';

const LOOKS = (['light', 'dark'] as const).flatMap((scheme) =>
  (['ltr', 'rtl'] as const).map((direction) => ({ scheme, direction })),
);

/** One text, so that a failure shows all of them. */
const list = (names: readonly string[]): string => names.join('\n');

const alternative = () => controls().find((control) => nameOf(control) === ALTERNATIVE.label);

export const accessibleIn = (states: readonly WidgetState[]): void =>
  inEach(states, ({ name }) => {
    beforeEach(finishAnimations);
    afterEach(async () => {
      setPage();
      scrollTo(0, 0);
      await emulate();
      await page.viewport(414, 896);
    });

    it('P-30 shows the alternative, at most three presses of Tab away', async () => {
      const focused = document.activeElement;
      expect(
        alternative()?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      ).toBe(true);
      heading().focus();
      expect(await pressesTo(ALTERNATIVE.label)).toBeLessThanOrEqual(3);
      if (!(focused instanceof HTMLElement) || focused === heading() || !root().contains(focused))
        return;
      focused.focus();
      const forward = await pressesTo(ALTERNATIVE.label);
      focused.focus();
      expect(Math.min(forward, await pressesTo(ALTERNATIVE.label, true))).toBeLessThanOrEqual(3);
    });

    it.each(LOOKS)('P-31 passes axe in $scheme, $direction', async ({ scheme, direction }) => {
      setPage({ scheme, direction });
      expect(list(await axeFaults())).toBe('');
    });

    it('P-32 reaches every control with Tab, in the order of the page', async () => {
      expect(list((await stops(() => {})).map(nameOf))).toBe(list(reachable().map(nameOf)));
    });

    it.each(LOOKS)(
      'P-32 shows the focus at every stop with nothing over it, in $scheme, $direction',
      async (look) => {
        setPage(look);
        const faults: string[] = [];
        await stops((stop) => {
          const fault = ringFault(stop) ?? (isInView(targetOf(stop)) ? null : 'is not in view');
          if (fault) faults.push(`${nameOf(stop)}: ${fault}`);
        });
        expect(list(faults)).toBe('');
      },
    );

    it('has the reviewed accessibility tree', async () => {
      const tree = tidyTree(await commands.ariaTree('[data-part="face-compare"]'));
      await expect(tree).toMatchFileSnapshot(`../../../../docs/accessibility-tree/${name}.yaml`);
    });

    it('P-33 has one polite region that does not repeat what has the focus', () => {
      expect(
        root().querySelectorAll('[role="status"], [role="log"], [aria-live="polite"]'),
      ).toHaveLength(1);
      expect(
        root().querySelectorAll('[role="alert"], [aria-live="assertive"]').length,
      ).toBeLessThanOrEqual(1);
      const texts = [
        part('status')?.textContent,
        root().querySelector('[role="alert"]')?.textContent,
      ].filter(Boolean);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts).not.toContain(heading().textContent);
      if (document.activeElement) expect(texts).not.toContain(nameOf(document.activeElement));
    });

    it('P-35 has targets of at least 44 pixels, and no neighbour in the 24 pixels around their middle', () => {
      const faults = controls().flatMap((control) => {
        const target = targetOf(control);
        const { width, height } = target.getBoundingClientRect();
        const small = Math.min(width, height) < 44;
        const shared = !control.matches(':disabled') && !ownsSquare(target, 24);
        return small || shared
          ? [`${nameOf(control)}: ${width} x ${height}${shared ? ', shared' : ''}`]
          : [];
      });
      expect(list(faults)).toBe('');
    });

    it.each([
      { name: '320 wide', width: 320, height: 640, letters: '' },
      { name: '320 wide, letters at 200 %', width: 320, height: 640, letters: '200%' },
      { name: '1280 by 1024 at 400 %', width: 320, height: 256, letters: '' },
      { name: 'phone held sideways', width: 667, height: 375, letters: '' },
      { name: 'phone, letters at 200 %', width: 390, height: 844, letters: '200%' },
      {
        name: 'wider lines, words and letters',
        width: 414,
        height: 896,
        letters: '',
        spaced: true,
      },
    ])(
      'P-36 cuts no text and needs no sideways scrolling ($name)',
      async ({ width, height, letters, spaced }) => {
        await page.viewport(width, height);
        for (const direction of ['ltr', 'rtl']) {
          setPage({ letters, direction, ...(spaced ? { spaced } : {}) });
          expect(document.documentElement.scrollWidth, direction).toBeLessThanOrEqual(width);
          expect(list(cutTexts()), direction).toBe('');
          expect(list(overlappingTexts()), direction).toBe('');
          expect(list(coveredTexts()), direction).toBe('');
        }
      },
    );

    it('P-36 shows the main action and the heading on a phone held sideways', async () => {
      // Such a screen is too small for three checkboxes and their button.
      if (root().querySelectorAll('[type="checkbox"]').length > 2) return;
      await page.viewport(667, 375);
      part('card')?.scrollIntoView({ block: 'start' });
      const main = [...root().querySelectorAll('[data-kind="main"], [data-part="shutter"]')];
      expect(list(main.filter((one) => !isInView(one)).map(nameOf))).toBe('');
      expect(isInView(heading())).toBe(true);
    });

    it('P-37 moves nothing when the person prefers reduced motion', async () => {
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      expect(document.getAnimations()).toEqual([]);
      const moving = [...root().querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration !== '0s';
      });
      expect(list(moving.map((element) => element.outerHTML))).toBe('');
    });

    it('P-37 flashes nothing: an endless animation takes at least a third of a second, and only moves', async () => {
      const endless = document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations === Number.POSITIVE_INFINITY);
      for (const { effect } of endless) {
        expect(Number(effect?.getTiming().duration)).toBeGreaterThan(333);
        const changed = (effect as KeyframeEffect)
          .getKeyframes()
          .flatMap((frame) => Object.keys(frame));
        expect(changed).not.toContain('opacity');
        expect(changed).not.toContain('backgroundColor');
      }
    });

    it('P-38 gives every control a border or a line in forced colours, and shows its focus', async () => {
      await emulate({ 'forced-colors': 'active' });
      const bare = controls().filter((control) => {
        const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(
          targetOf(control),
        );
        const box =
          control.matches('[type="checkbox"]') && getComputedStyle(control).appearance !== 'none';
        return (
          !box &&
          textDecorationLine === 'none' &&
          (borderTopStyle === 'none' || borderTopWidth === '0px')
        );
      });
      expect(list(bare.map(nameOf))).toBe('');
      const faults: string[] = [];
      await stops((stop) => {
        const fault = ringFault(stop);
        if (fault) faults.push(`${nameOf(stop)}: ${fault}`);
      });
      expect(list(faults)).toBe('');
    });
  });
