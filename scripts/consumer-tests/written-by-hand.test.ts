import { expect, it } from 'vitest';
import { writtenLines } from './written-by-hand.ts';

it('counts the lines with content, with any line endings', () => {
  expect(writtenLines('one\n\n  \r\n\ttwo\r\n')).toEqual(['one', '\ttwo']);
  expect(writtenLines('')).toEqual([]);
});
