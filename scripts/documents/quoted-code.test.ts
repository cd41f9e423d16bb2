/** Each piece of code that a document takes from a tested file is word for word in that file. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../tools/files.mjs';
import { HOSTS, MOST_LINES } from '../consumer-tests/hosts.ts';
import { writtenByHand } from '../consumer-tests/written-by-hand.ts';

it('S-6: docs/recipes/own-vendor.md shows the example that is tested', () => {
  expect(textOf('docs/recipes/own-vendor.md')).toContain(
    `\n// acme.ts\n${textOf('examples/own-vendor/acme.ts').trim()}\n\`\`\`\n`,
  );
});

describe('docs/testing.md', () => {
  const PIECE = /^From \[`[^`]+`\]\(([^)]+)\)[^\n]*:\n\n```\w+\n(.*?)\n```$/gms;
  const pieces = [...textOf('docs/testing.md').matchAll(PIECE)].map(([, file = '', code = '']) => ({
    file,
    code,
  }));

  it('has a piece for jsdom, for the browser mode and for Playwright', () => {
    expect(pieces).toHaveLength(3);
  });

  it.each(pieces)('has a piece of $file', ({ file, code }) => {
    expect(textOf(join('docs', file))).toContain(code);
  });
});

const inGeneral = HOSTS.filter(({ shown }) => !shown);
it.each(inGeneral)(`$name: at most ${MOST_LINES} lines, and docs/hosts.md shows them`, (host) => {
  const files = writtenByHand(host);
  const { length } = files.flatMap(({ lines }) => lines);
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThanOrEqual(MOST_LINES);
  for (const { text } of files)
    expect(textOf('docs/hosts.md')).toContain(`\n${text.trim()}\n\`\`\`\n`);
});

const apart = HOSTS.flatMap((host) => (host.shown ? [{ ...host, shown: host.shown }] : []));
it.each(apart)('$name: its own limit of lines, and its document shows them', (host) => {
  const { document, mostLines } = host.shown;
  for (const { path, text, lines } of writtenByHand(host)) {
    expect(lines.length).toBeLessThanOrEqual(mostLines[path] ?? 0);
    expect(textOf(document)).toContain(`\n${text.trim()}\n\`\`\`\n`);
  }
});
