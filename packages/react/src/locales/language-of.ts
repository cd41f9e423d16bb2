import type { FaceCompareOptions } from '../types.ts';

const primary = (tag: string): string | undefined => /^[a-z]+/i.exec(tag)?.[0].toLowerCase();

/**
 * Returns the language of the messages on the screen, for `lang` and `dir`. A locale only makes it
 * more precise, such as `ar-EG` for `ar`. A locale of another language is only for numbers. If a
 * host has its own messages without a language, `locale` names their language.
 * @param tag the tag of the messages in use
 */
export function languageOf(
  { locale, language, messages }: Pick<FaceCompareOptions, 'locale' | 'language' | 'messages'>,
  tag: string,
): string {
  const precise = locale && ((messages && !language) || primary(locale) === primary(tag));
  return precise ? locale : tag;
}
