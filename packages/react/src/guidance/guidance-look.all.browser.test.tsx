import type { GuideScript } from '@facecompare/contract/testing';
import { cleanup, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '../styles/face-compare.css';
import { button, part, root, tidyPage } from '../../test/support/widget.test-support.tsx';
import { en, type FaceCompareProps } from '../index.ts';
import { guideMessages } from '../locales/en/guide.ts';
import { openGuided, pill, see } from './guidance.test-support.tsx';

const { camera, hints } = guideMessages;
const html = document.documentElement;

interface Case {
  readonly name: string;
  readonly script: GuideScript;
  readonly props?: Partial<FaceCompareProps>;
  readonly text: string;
}

const loading = Array.from({ length: 999 }, () => ({ loaded: 1_240_000, total: 4_300_000 }));
const CASES: readonly Case[] = [
  {
    name: 'loading',
    script: { progress: loading },
    props: { locale: 'en' },
    text: camera.loaded('1.2 MB', '4.3 MB'),
  },
  {
    name: 'a direction',
    script: { reading: see({ hint: 'off-centre', direction: 'left' }) },
    text: 'Move a little to your left',
  },
  {
    name: 'the longest correction',
    script: { reading: see({ hint: 'uneven-light' }) },
    text: hints['uneven-light'].longer,
  },
  { name: 'all well', script: {}, props: { autoCapture: true }, text: camera.holdStill.text },
  {
    name: 'a guide that fails',
    script: { problem: { code: 'engine-unsupported' } },
    text: camera.unavailable,
  },
];

async function open({ script, props, text }: Case): Promise<void> {
  await openGuided(script, { alternative: { label: 'Verify by post', href: '#post' }, ...props });
  await waitFor(() => expect(pill()).toBe(text));
}

/** During a fade-in, every contrast is too low. */
function finishAnimations(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
}

async function faults(): Promise<string[]> {
  finishAnimations();
  const { violations } = await axe.run(document.body);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html: where, failureSummary }) => `${id}: ${where} ${failureSummary}`),
  );
}

const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

describe('the appearance of the guidance', () => {
  tidyPage();
  afterEach(async () => {
    html.removeAttribute('style');
    html.removeAttribute('dir');
    await emulate('forced-colors', '');
    await page.viewport(414, 896);
  });

  it.each(CASES)(
    'P-31: passes axe with $name, in light and dark, in both directions',
    async (given) => {
      for (const scheme of ['light', 'dark']) {
        for (const direction of ['ltr', 'rtl']) {
          html.style.background = 'Canvas';
          html.style.colorScheme = scheme;
          html.dir = direction;
          await open(given);
          expect(await faults(), `${scheme} ${direction}`).toEqual([]);
          cleanup();
        }
      }
    },
  );

  it.each(CASES)(
    'P-36: fits from 320 pixels on and covers no control, with $name',
    async (given) => {
      await open(given);
      for (const [width, height] of [
        [320, 640],
        [768, 900],
        [1280, 900],
        [667, 375],
      ] as const) {
        await page.viewport(width, height);
        const stage = part('stage')?.getBoundingClientRect() ?? new DOMRect();
        const box = part('hint')?.getBoundingClientRect() ?? new DOMRect();
        expect(
          [
            box.left >= stage.left,
            box.right <= stage.right,
            box.bottom < stage.top + stage.height / 2,
          ],
          `${width}`,
        ).toEqual([true, true, true]);
        expect(html.scrollWidth, `${width}`).toBeLessThanOrEqual(width);
        const own = button(en.camera.shutter).getBoundingClientRect();
        expect(
          own.top >= stage.bottom || own.left >= stage.right || own.right <= stage.left,
          `${width}`,
        ).toBe(true);
      }
    },
  );

  it.each([1, 2])(
    'keeps the height of the widget when the button to turn auto-capture off disappears, with %i cameras',
    async (count) => {
      const camera = (index: number) => ({
        kind: 'videoinput',
        deviceId: `id ${index}`,
        label: `Camera ${index}`,
        groupId: '',
      });
      const devices = Array.from(
        { length: count },
        (_, index) => ({ ...camera(index), toJSON: () => camera(index) }) as MediaDeviceInfo,
      );
      vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(devices);
      const { person } = await openGuided(
        { reading: see({ hint: 'too-far' }) },
        { autoCapture: true },
      );
      await waitFor(() =>
        expect([part('disable-auto-capture') === null, part('camera-picker') === null]).toEqual([
          false,
          count < 2,
        ]),
      );
      for (const [width, height] of [
        [320, 640],
        [414, 896],
        [667, 375],
      ] as const) {
        await page.viewport(width, height);
        const before = root().getBoundingClientRect().height;
        const own = part('disable-auto-capture') as HTMLElement;
        own.style.display = 'none';
        expect(root().getBoundingClientRect().height, `${width}`).toBe(before);
        own.style.display = '';
      }
      await person.click(button(guideMessages.camera.disableAutoCapture));
    },
  );

  it('is readable on any picture because the hint has an opaque background', async () => {
    await open({
      name: '',
      script: { reading: see({ hint: 'too-dark' }) },
      text: hints['too-dark'].camera,
    });
    const { backgroundColor, color } = getComputedStyle(part('hint') as Element);
    expect([backgroundColor, color]).toEqual(['rgb(255, 255, 255)', 'rgb(20, 24, 31)']);
  });

  it('P-37: animates the ring only when the person allows motion', async () => {
    await open({ name: '', script: {}, text: camera.press.text });
    // The ring inherits its stroke from the svg element.
    const ring = part('guide') as Element;
    await emulate('prefers-reduced-motion', 'no-preference');
    expect(getComputedStyle(ring).transitionDuration).toContain('0.18s');
    await emulate('prefers-reduced-motion', 'reduce');
    expect(getComputedStyle(ring).transitionDuration).toBe('0s');
  });

  it('P-38: is readable in forced colours: text in a box with a border, and an icon in the text colour', async () => {
    await emulate('forced-colors', 'active');
    await open({
      name: '',
      script: { reading: see({ hint: 'off-centre', direction: 'right' }) },
      text: 'Move a little to your right',
    });
    const box = getComputedStyle(part('hint') as Element);
    const sign = getComputedStyle(part('sign') as Element);
    expect(box.color).not.toBe(box.backgroundColor);
    expect(box.borderTopWidth).toBe('2px');
    expect(sign.stroke).toBe(box.color);
    expect(await faults()).toEqual([]);
  });
});
