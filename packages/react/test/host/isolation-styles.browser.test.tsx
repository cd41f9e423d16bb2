/**
 * The widget on pages whose style sheets are hostile or were not made for it. A page may still
 * override it with `!important`.
 */
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import {
  bothPhotos,
  button,
  onScreen,
  part,
  root,
  screenName,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

/** Rules of resets, frameworks and old pages; each comes after our own style sheet. */
const SHEETS: Readonly<Record<string, string>> = {
  'nothing of its own': '',
  'huge fonts': 'html { font-size: 40px } body { font: 700 72px/3 serif; letter-spacing: 0.2em }',
  'tiny fonts': 'html { font-size: 6px } body { font: 4px/0.5 serif }',
  'another box':
    '* { box-sizing: content-box; line-height: 3; text-transform: uppercase; word-spacing: 1em }',
  'all: unset':
    'button, input, select, label, a, summary, h2, p, video, img, svg, figure { all: unset }',
  'appearance: none':
    'input, button, select { appearance: none; border: 0; background: none; padding: 0; margin: 0 }',
  'controls hidden to be drawn by a script':
    'input { opacity: 0; inline-size: 0; block-size: 0; position: absolute } button { color: transparent }',
  'floats and old widths':
    'section, div, header, footer { float: left; width: auto } img, video { max-width: 100%; height: auto; float: right }',
  'one colour': '* { color: #fff; background: #fff }',
  'right to left': 'html { direction: rtl; writing-mode: horizontal-tb; text-align: right }',
};

/**
 * Returns why a person cannot see or press a control, or null. It must have a size, be on the page,
 * and have nothing over its middle.
 */
function canBePressed(control: HTMLElement): string | null {
  const own = control.getBoundingClientRect();
  if (own.width < 12 || own.height < 12) return `${own.width} x ${own.height}`;
  control.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || x > innerWidth) return `beside the page at ${x}`;
  const there = document.elementFromPoint(x, y);
  if (
    !there ||
    !(
      control.contains(there) ||
      there.contains(control) ||
      there.closest('label')?.contains(control)
    )
  ) {
    return `under ${there?.outerHTML.slice(0, 80)}`;
  }
  const { visibility, display } = getComputedStyle(control);
  return visibility === 'hidden' || display === 'none' ? `${visibility} ${display}` : null;
}

/** Returns what is wrong with the controls of this screen. */
const unusable = () =>
  [
    ...root().querySelectorAll<HTMLElement>(
      'button, select, [data-part="consent"], label[data-kind], a',
    ),
  ].flatMap((control) => {
    const wrong = canBePressed(control);
    return wrong === null
      ? []
      : [`${screenName()}: ${control.dataset.part ?? control.dataset.kind} ${wrong}`];
  });

describe('R-56: hostile page styles', () => {
  tidyPage();
  const sheet = document.createElement('style');
  afterEach(() => {
    cleanup();
    sheet.remove();
  });

  it.each(Object.entries(SHEETS))(
    'R-56: with %s, leave every control visible and usable, on every screen',
    async (name, rules) => {
      sheet.textContent = rules;
      document.head.append(sheet);
      const wrong: string[] = [];
      const look = () => wrong.push(...unusable());
      const { person } = show({
        alternative: { label: 'Another way', href: '/post' },
        onCancel: () => {},
        onContinue: () => {},
        ...(name === 'right to left' ? { language: { ...en, tag: 'ar' } } : {}),
      });
      look();
      await start(person);
      await onScreen('camera');
      await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
      look();
      await shoot(person);
      look();
      await person.click(button(en.photo.keep));
      await onScreen('add');
      look();
      expect(part('photo-picker')).not.toBeNull();
      expect(wrong).toEqual([]);
    },
  );

  it('R-56: all together still let a whole flow end in the verdict', async () => {
    sheet.textContent = Object.values(SHEETS).join('\n');
    document.head.append(sheet);
    const onVerdict = vi.fn();
    const { person } = show({ onVerdict });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(onVerdict).toHaveBeenCalledTimes(1);
  });
});
