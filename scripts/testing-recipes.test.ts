/**
 * Checks that each piece of code in docs/testing.md comes from the tested file that is named above
 * it.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = new URL('../docs/testing.md', import.meta.url);
const PIECE = /^From \[`[^`]+`\]\(([^)]+)\)[^\n]*:\n\n```\w+\n(.*?)\n```$/gms;
const pieces = [...readFileSync(docs, 'utf8').matchAll(PIECE)].map(([, file = '', code = '']) => ({
  file,
  code,
}));

it('has a piece for jsdom, for the browser mode and for Playwright', () => {
  expect(pieces).toHaveLength(3);
});

it.each(pieces)('$file', ({ file, code }) => {
  expect(readFileSync(new URL(file, docs), 'utf8')).toContain(code);
});
