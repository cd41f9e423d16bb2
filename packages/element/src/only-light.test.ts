import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { onlyLight } from './only-light.ts';

it('takes the first colour of each pair', () => {
  expect(onlyLight('a{color:var(--x,light-dark(oklch(47% 0.15 262), oklch(78% 0.11 262)));background:light-dark(#fff,#000)}')).toBe(
    'a{color:var(--x,oklch(47% 0.15 262));background:#fff}',
  );
});

it('leaves no pair in the style sheet of the widget, and every bracket closed', () => {
  const css = readFileSync(new URL('../../react/src/face-compare.css', import.meta.url), 'utf8');
  expect(css).toContain('light-dark(oklch');
  const plain = onlyLight(css.replace(/\/\*.*?\*\//gs, ''));
  expect(plain).not.toContain('light-dark');
  expect(plain.split('(').length).toBe(plain.split(')').length);
});
