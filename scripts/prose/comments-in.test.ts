import ts from 'typescript';
import { expect, it } from 'vitest';
import { commentsIn } from './comments-in.ts';
import { idiomsIn } from './idioms.ts';

const commentsOf = (text: string) =>
  commentsIn(ts.createSourceFile('a.tsx', text, ts.ScriptTarget.ESNext, true));

it('finds every comment once, with its line, and nothing that only looks like one', () => {
  const text = [
    '/** What it does. */',
    'export function one() {',
    '  // First line,',
    '  // second line.',
    "  const address = 'https://example.test'; // after code",
    '  return <p>{/* in a tag */} // no comment</p>;',
    '}',
    '// biome-ignore lint: a rule',
  ].join('\n');
  expect(commentsOf(text)).toMatchObject([
    { text: 'What it does.', line: 1 },
    { text: 'First line,\nsecond line.', line: 3 },
    { text: 'after code', line: 5 },
    { text: 'in a tag', line: 6 },
  ]);
});

it('names each idiom and a plain word', () => {
  expect(idiomsIn('Nobody is told anew.').map(({ found }) => found)).toEqual([
    'told',
    'Nobody',
    'anew',
  ]);
  expect(idiomsIn('The widget reports it again.')).toEqual([]);
});
