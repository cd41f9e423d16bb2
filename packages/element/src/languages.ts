import { en, type Words } from '@facecompare/react';

/**
 * The languages that `lang` can name, by BCP 47 tag, each fetched when an element asks for it. A page adds its own:
 * `languages.set('nl', () => import('./nl.js').then((module) => module.nl))`.
 */
export const languages: Map<string, () => Promise<Words>> = new Map([['en', () => Promise.resolve(en)]]);

/** The words for a tag, or for the language in it: `en-GB` is served by `en`. Undefined where there are none. */
export function wordsFor(tag: string): Promise<Words> | undefined {
  const known = new Map([...languages].map(([name, fetch]) => [name.toLowerCase(), fetch]));
  for (let name = tag.toLowerCase(); name; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const fetch = known.get(name);
    if (fetch) return fetch();
  }
  return undefined;
}
