import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.test-support.ts';
import { LANGUAGES } from './languages.test-support.ts';

const TAGS = LANGUAGES.map(({ messages }) => messages.tag);

/**
 * Returns the language files in a bundle: `en/messages`, which loads at once, and those that load
 * later.
 */
const wordsAmong = (files: readonly string[]) =>
  files
    .flatMap((file) => /\/react\/dist\/locales\/([\w-]+\/\w+)\.js$/.exec(file)?.[1] ?? [])
    .sort();
/** Returns the files in the folder of a language. */
const all = (tag: string) =>
  readdirSync(new URL(`./${tag}/`, import.meta.url))
    .filter((file) => !file.includes('.test.'))
    .map((file) => `${tag}/${file.replace('.ts', '')}`)
    .sort();

describe('a language', () => {
  it('is only English in a page that sets none', async () => {
    const { files } = await bundled('@facecompare/react');
    expect(wordsAmong(files)).toEqual(all('en'));
  });

  it.each(TAGS)('is bundled alone, without the widget: %s', async (tag) => {
    const { files } = await bundled(`@facecompare/react/locales/${tag}`);
    expect(wordsAmong(files)).toEqual(all(tag));
    expect(all(tag)).toEqual(
      expect.arrayContaining([`${tag}/guide`, `${tag}/messages`, `${tag}/problems`]),
    );
    expect(files.filter((file) => /dist\/(index|screens\/.*)\.js$/.test(file))).toEqual([]);
  });

  it('has an entry in package.json for each tag', () => {
    const { exports } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(Object.keys(exports).filter((entry) => entry.startsWith('./locales/'))).toEqual(
      TAGS.map((tag) => `./locales/${tag}`).sort(),
    );
  });
});
