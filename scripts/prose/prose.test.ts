/**
 * Plain English: no riddles and no long sentences in comments, names of tests, documents and
 * changesets. No old name in code.
 */
import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from '../../tools/files.mjs';
import { sourceFiles } from '../../tools/source-files.ts';
import { commentsIn } from './comments-in.ts';
import { errorTextsIn } from './error-texts-in.ts';
import { idiomsIn } from './idioms.ts';
import { oldNamesIn } from './old-names.ts';
import { longSentencesIn, wheresInThousand } from './sentences.ts';
import { testNamesIn } from './test-names-in.ts';

const sources = sourceFiles();
const comments = sources.flatMap(({ path, tree }) =>
  commentsIn(tree).map(({ text, line }) => ({ place: `${path}:${line}`, text })),
);
// The API pages are made of docstrings.
const documents = filesIn('.').filter(
  (path) => path.endsWith('.md') && !path.startsWith('docs/api/'),
);

/** The sentences of a document: no code, no tables, no addresses of links, no pictures. */
const proseOf = (markdown: string) =>
  markdown
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/^\|.*$/gm, '')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/`[^`]*`/g, 'x');

describe('comments', () => {
  it('hold no idiom', () => {
    const found = comments.flatMap(({ place, text }) =>
      idiomsIn(text).map(({ found, instead }) => `${place} "${found}": ${instead}`),
    );
    expect(found).toEqual([]);
    expect(comments.length).toBeGreaterThan(2000);
  });

  it('have sentences of at most 25 words', () => {
    const withoutExamples = (text: string) => text.replaceAll(/@example[\s\S]*?(?=\n@|$)/g, '');
    const found = comments.flatMap(({ place, text }) =>
      longSentencesIn(withoutExamples(text)).map((sentence) => `${place} ${sentence}`),
    );
    expect(found).toEqual([]);
  });

  it('say "if" and not "where", except for places', () => {
    expect(wheresInThousand(comments.map(({ text }) => text))).toBeLessThan(1);
  });
});

it('names of tests hold no idiom', () => {
  const names = sources.flatMap(({ path, tree }) =>
    testNamesIn(tree).map((name) => ({ path, name })),
  );
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter(({ name }) => idiomsIn(name).length > 0)).toEqual([]);
});

it('texts of errors hold no idiom, and no sentence of more than 25 words', () => {
  const texts = sources.flatMap(({ path, tree }) =>
    errorTextsIn(tree).map((text) => ({ path, text })),
  );
  expect(texts.length).toBeGreaterThan(300);
  const faulty = ({ text }: { readonly text: string }) =>
    [...idiomsIn(text), ...longSentencesIn(text)].length > 0;
  expect(texts.filter(faulty)).toEqual([]);
});

it('no identifier and no string key has an old name', () => {
  const found = sources
    .filter(({ path }) => !path.startsWith('scripts/prose/old-names'))
    .flatMap(({ path, tree }) => oldNamesIn(tree).map((name) => `${path} ${name}`));
  expect(found).toEqual([]);
});

describe.each(documents)('%s', (path) => {
  const prose = proseOf(textOf(path));

  it('holds no idiom, and no sentence of more than 25 words', () => {
    expect(idiomsIn(prose)).toEqual([]);
    expect(longSentencesIn(prose)).toEqual([]);
  });
});
