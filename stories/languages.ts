/** The languages a story can be told in: the table behind the toolbar. */
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

/** What the toolbar, or the address, says. */
type Globals = Readonly<Record<string, unknown>>;

/** The words that a story is told in. */
export const wordsIn = ({ language }: Globals): Words =>
  LANGUAGES.find(({ tag }) => tag === language) ?? en;

/** The option that gives a widget these words. English is what it has anyway, and takes the direction of the page. */
export const languageOption = (words: Words): { readonly language?: Words } =>
  words === en ? {} : { language: words };

/** What the speakers of a language call it. */
export const nameOf = ({ tag }: Words): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** The direction of the page: that of the language, unless the toolbar says another. */
export function directionIn(globals: Globals): 'ltr' | 'rtl' {
  const { direction } = globals;
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return wordsIn(globals).tag.startsWith('ar') ? 'rtl' : 'ltr';
}
