/// <reference types="vite/client" />
/**
 * Page styles for parts of the widget. Resets have no effect, and styles that are meant for a part
 * win.
 */
import { describe, expect, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { part, root, show, tidyPage } from '../support/widget.test-support.tsx';
import { SHEETS } from './host-sheets.test-support.ts';
import { withSheet } from './on-host.test-support.ts';

const styleOf = (name: string) => {
  const found = part(name);
  if (!found) throw new Error(`There is no ${name}.`);
  return getComputedStyle(found);
};

const RED = 'rgb(200, 0, 0)';

describe('the styles of the page', () => {
  tidyPage();

  it('H-4 apply a later class of classNames, even to the background of a button', () => {
    show({ classNames: { start: 'mine', heading: 'mine', card: 'mine' } });
    withSheet(
      '.mine { background: rgb(200, 0, 0); border-radius: 3px; font-weight: 300; cursor: help }',
      'after',
      () => {
        for (const name of ['start', 'heading', 'card']) {
          const { backgroundColor, borderTopLeftRadius, fontWeight, cursor } = styleOf(name);
          expect([backgroundColor, borderTopLeftRadius, fontWeight, cursor], name).toEqual([
            RED,
            '3px',
            '300',
            'help',
          ]);
        }
      },
    );
  });

  it('H-4 apply a class to properties that our style sheet does not set, in either order', () => {
    show({ classNames: { 'face-compare': 'mine', card: 'mine', start: 'mine' } });
    for (const order of ['before', 'after'] as const) {
      withSheet('.mine { margin-block-start: 33px; text-decoration: overline }', order, () => {
        expect(styleOf('card').marginBlockStart, order).toBe('33px');
        expect(getComputedStyle(root()).marginBlockStart, order).toBe('33px');
      });
    }
  });

  it('H-4 apply a later rule by data-part, except for the background of a button', () => {
    show();
    const rule = (name: string) =>
      `[data-part="${name}"] { border-radius: 3px; letter-spacing: 2px; background: ${RED} }`;
    withSheet(['start', 'stage', 'heading'].map(rule).join(' '), 'after', () => {
      for (const name of ['start', 'stage', 'heading']) {
        expect([styleOf(name).borderTopLeftRadius, styleOf(name).letterSpacing], name).toEqual([
          '3px',
          '2px',
        ]);
      }
      expect([styleOf('stage').backgroundColor, styleOf('heading').backgroundColor]).toEqual([
        RED,
        RED,
      ]);
    });
  });

  it('H-4 change the background of a button with --fc-accent, or with one more attribute', () => {
    show();
    withSheet(`:root { --fc-accent: ${RED} }`, 'before', () =>
      expect(styleOf('start').backgroundColor).toBe(RED),
    );
    withSheet(`[data-styled] [data-part="start"][type] { background: ${RED} }`, 'after', () =>
      expect(styleOf('start').backgroundColor).toBe(RED),
    );
  });

  it.each(['Tailwind 3', 'Bootstrap 5 reboot', 'Tailwind 4 without its layer'])(
    'H-4 change no button with [type=button] of %s',
    (name) => {
      show();
      const before = styleOf('start').backgroundColor;
      expect(before).not.toBe('rgba(0, 0, 0, 0)');
      const old =
        "button, [type='button'] { -webkit-appearance: button; background-color: transparent; background-image: none }";
      withSheet(`${SHEETS[name]} ${old}`, 'after', () =>
        expect(styleOf('start').backgroundColor).toBe(before),
      );
    },
  );

  it('H-4 cannot hide the focus of a control, and the heading shows none', () => {
    show();
    withSheet('button:focus, a:focus, input:focus, summary:focus { outline: 0 }', 'after', () => {
      for (const name of ['start', 'disclosure', 'heading']) {
        part(name)?.focus();
        expect(styleOf(name).outlineStyle, name).toBe(name === 'heading' ? 'none' : 'solid');
      }
    });
  });

  it('H-4 apply to what a host puts into a slot', () => {
    show({ slots: { footer: () => <p className="note">Mine</p>, notice: () => <p>Mine</p> } });
    withSheet(
      'p { text-transform: uppercase; margin: 7px } .note { padding: 5px }',
      'before',
      () => {
        const [first] = root().querySelectorAll('p:not([data-part])');
        if (!first) throw new Error('There is no slot.');
        const { textTransform, marginTop, paddingTop } = getComputedStyle(first);
        expect([textTransform, marginTop, paddingTop]).toEqual(['uppercase', '7px', '5px']);
      },
    );
  });

  it.each([
    ['6px', '16px'],
    ['62.5%', '16px'],
    ['100%', '16px'],
    ['20px', '20px'],
    ['200%', '32px'],
  ])('H-7 with a root font of %s give text of %s', (size, text) => {
    show();
    withSheet(`html { font-size: ${size} }`, 'after', () => {
      expect(getComputedStyle(root()).fontSize).toBe(text);
      expect(styleOf('start').fontSize).toBe(text);
      expect(part('start')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    });
  });

  it('H-19 do not reach the widget by inheritance', () => {
    const inherited =
      'letter-spacing: 3px; word-spacing: 3px; text-align: center; text-transform: uppercase; text-indent: 9px; font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: condensed; line-height: 9; white-space: pre; word-break: break-all; hyphens: auto; text-shadow: 1px 1px red; color: lime; -webkit-text-fill-color: transparent; writing-mode: vertical-rl; font-feature-settings: "smcp"; font-family: fantasy; font-size: 40px';
    show();
    const look = () =>
      ['face-compare', 'heading', 'body', 'start', 'step-body'].map((name) =>
        lookAt(name === 'face-compare' ? root() : part(name)),
      );
    const plain = look();
    withSheet(`body { ${inherited} }`, 'after', () => expect(look()).toEqual(plain));
  });
});

function lookAt(element: HTMLElement | null) {
  if (!element) throw new Error('There is no such part.');
  const style = getComputedStyle(element);
  const named = [
    ...[
      'letterSpacing',
      'wordSpacing',
      'textAlign',
      'textTransform',
      'textIndent',
      'fontStyle',
      'fontWeight',
      'fontVariant',
      'lineHeight',
    ],
    ...[
      'whiteSpace',
      'wordBreak',
      'hyphens',
      'textShadow',
      'color',
      'webkitTextFillColor',
      'writingMode',
      'fontFamily',
      'fontSize',
    ],
    ...['fontFeatureSettings', 'fontStretch'],
  ] as const;
  return named.map(
    (name) => `${name}: ${(style as unknown as Readonly<Record<string, string>>)[name]}`,
  );
}
