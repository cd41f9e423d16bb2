import { en, type Words } from '@facecompare/react';
import { shippedLanguages } from './shipped-languages.ts';

/**
 * The languages that `lang` can name, by BCP 47 tag, each fetched when an element asks for it. A page adds its own:
 * `languages.set('nl', () => import('./nl.js').then((module) => module.nl))`.
 */
export const languages: Map<string, () => Promise<Words>> = new Map([
  ['en', async () => en],
  ...shippedLanguages,
]);

/** Language and script, where a tag leaves the script out as well: `zh-CN` and `zh-Hans` are both `zh-Hans`. */
function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}

/** The words for a tag, or for another country with the same language and script: `en-GB` is served by `en`. Undefined where there are none. */
export function wordsFor(tag: string): Promise<Words> | undefined {
  const wanted = written(tag);
  const exact = languages.get(tag);
  const [, alike] =
    [...languages].find(([name]) => wanted !== null && written(name) === wanted) ?? [];
  return (exact ?? alike)?.();
}
