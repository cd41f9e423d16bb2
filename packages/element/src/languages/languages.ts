import { en, type Messages } from '@facecompare/react';
import { shippedLanguages } from './shipped-languages.ts';

/**
 * The languages that `lang` can name, by BCP 47 tag. Each is fetched when an element needs it. A
 * page adds its own: `languages.set('nl', () => import('./nl.js').then((module) => module.nl))`.
 */
export const languages: Map<string, () => Promise<Messages>> = new Map([
  ['en', async () => en],
  ...shippedLanguages,
]);

/**
 * Returns language and script, even for a tag without a script: `zh-CN` and `zh-Hans` are both
 * `zh-Hans`.
 */
function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}

/**
 * Fetches the messages for a tag. Another country with the same language and script gives the same
 * messages: `en` serves `en-GB`. Undefined if there are none.
 */
export function messagesFor(tag: string): Promise<Messages> | undefined {
  const wanted = written(tag);
  const exact = languages.get(tag);
  const [, alike] =
    [...languages].find(([name]) => wanted !== null && written(name) === wanted) ?? [];
  return (exact ?? alike)?.();
}
