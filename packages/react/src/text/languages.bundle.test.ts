import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundled } from '../bundled.test-support.ts';
import { LANGUAGES } from './languages.test-support.ts';

const TAGS = LANGUAGES.map(({ words }) => words.tag);

/** What of a language is among the files: the tag for what comes at once, and with a name for what comes later. */
const wordsAmong = (files: readonly string[]) =>
  files
    .flatMap((file) => /\/react\/dist\/(?:text\/)?([\w-]+(?:\.[\w-]+)?)\.js$/.exec(file)?.[1] ?? [])
    .filter((name) => TAGS.includes(name.split('.')[0] ?? ''))
    .sort();
const all = (tag: string) => [tag, `${tag}.guide`, `${tag}.problems`];

describe('a language', () => {
  it('is English in a page that names none, and no other', async () => {
    const { files } = await bundled('@facecompare/react');
    expect(wordsAmong(files)).toEqual(all('en'));
  });

  it.each(TAGS)('comes alone, without the widget: %s', async (tag) => {
    const { files } = await bundled(`@facecompare/react/text/${tag}`);
    expect(wordsAmong(files)).toEqual(all(tag));
    expect(files.filter((file) => /dist\/(index|[\w-]*screens)\.js$/.test(file))).toEqual([]);
  });

  it('can be imported, each of them', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(Object.keys(exports).filter((entry) => entry.startsWith('./text/'))).toEqual(TAGS.map((tag) => `./text/${tag}`).sort());
  });
});
