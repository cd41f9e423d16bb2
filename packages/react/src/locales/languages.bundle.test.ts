import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.test-support.ts';
import { LANGUAGES } from './languages.test-support.ts';

const TAGS = LANGUAGES.map(({ words }) => words.tag);

/** The files of languages among others: `en/messages`, which comes at once, and what comes later. */
const wordsAmong = (files: readonly string[]) =>
  files
    .flatMap((file) => /\/react\/dist\/locales\/([\w-]+\/\w+)\.js$/.exec(file)?.[1] ?? [])
    .sort();
const all = (tag: string) => [`${tag}/guide`, `${tag}/messages`, `${tag}/problems`];

describe('a language', () => {
  it('is English in a page that names none, and no other', async () => {
    const { files } = await bundled('@facecompare/react');
    expect(wordsAmong(files)).toEqual(all('en'));
  });

  it.each(TAGS)('comes alone, without the widget: %s', async (tag) => {
    const { files } = await bundled(`@facecompare/react/text/${tag}`);
    expect(wordsAmong(files)).toEqual(all(tag));
    expect(files.filter((file) => /dist\/(index|screens\/.*)\.js$/.test(file))).toEqual([]);
  });

  it('can be imported, each of them', () => {
    const { exports } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(Object.keys(exports).filter((entry) => entry.startsWith('./text/'))).toEqual(
      TAGS.map((tag) => `./text/${tag}`).sort(),
    );
  });
});
