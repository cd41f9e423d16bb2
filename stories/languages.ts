/** The languages of the stories: the table behind the toolbar. */
import { en, type Words } from '@facecompare/react';
import { ar } from '@facecompare/react/text/ar';
import { de } from '@facecompare/react/text/de';
import { es } from '@facecompare/react/text/es';
import { fr } from '@facecompare/react/text/fr';
import { hi } from '@facecompare/react/text/hi';
import { ptBR } from '@facecompare/react/text/pt-BR';
import { zhHans } from '@facecompare/react/text/zh-Hans';
import { pseudoWords } from './pseudo-words.ts';

/** In the order of the toolbar. */
export const LANGUAGES: readonly Words[] = [en, ar, fr, de, es, ptBR, hi, zhHans, pseudoWords];

/** The settings of the toolbar, or of the address. */
type Globals = Readonly<Record<string, unknown>>;

/** Returns the messages that a story uses. */
export const wordsIn = ({ language }: Globals): Words =>
  LANGUAGES.find(({ tag }) => tag === language) ?? en;

/**
 * Returns the option that gives a widget these messages. English is its default, and follows the
 * direction of the page.
 */
export const languageOption = (words: Words): { readonly language?: Words } =>
  words === en ? {} : { language: words };

/** Returns the name of a language in that language. */
export const nameOf = ({ tag }: Words): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Returns the direction of the page: that of the language, unless the toolbar sets another. */
export function directionIn(globals: Globals): 'ltr' | 'rtl' {
  const { direction } = globals;
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return wordsIn(globals).tag.startsWith('ar') ? 'rtl' : 'ltr';
}
