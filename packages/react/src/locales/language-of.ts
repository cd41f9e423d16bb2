import type { FaceCompareOptions } from '../types.ts';

const primary = (tag: string): string | undefined => /^[a-z]+/i.exec(tag)?.[0].toLowerCase();

/**
 * The language of the words on the screen, for `lang` and `dir`. A locale only makes it more precise, such as `ar-EG` for `ar`:
 * one of another language is about numbers. A host that brings words of its own without a language names theirs by `locale`.
 * @param tag of the words in use
 */
export function languageOf(
  { locale, language, words }: Pick<FaceCompareOptions, 'locale' | 'language' | 'words'>,
  tag: string,
): string {
  const precise = locale && ((words && !language) || primary(locale) === primary(tag));
  return precise ? locale : tag;
}
