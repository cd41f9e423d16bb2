import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../tools/step.mjs';
import { HOSTS, MOST_LINES } from './hosts.ts';
import { writtenByHand, writtenLines } from './written-by-hand.ts';

it('counts the lines with content, with any line endings', () => {
  expect(writtenLines('one\n\n  \r\n\ttwo\r\n')).toEqual(['one', '\ttwo']);
  expect(writtenLines('')).toEqual([]);
});

it.each(HOSTS)(`$name: at most ${MOST_LINES} lines, and docs/hosts.md shows them`, (host) => {
  const files = writtenByHand(host);
  const docs = readFileSync(join(ROOT, 'docs/hosts.md'), 'utf8');
  expect(files.flatMap(({ lines }) => lines).length).toBeGreaterThan(0);
  expect(files.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(MOST_LINES);
  for (const { text } of files) expect(docs).toContain(`\n${text.trim()}\n\`\`\`\n`);
});
