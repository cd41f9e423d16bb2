/** The languages of the stories: the table behind the toolbar. */
import { en, type Messages } from '@facecompare/react';
import { pseudoMessages } from './pseudo-messages.ts';
import { shippedLanguages } from './shipped-languages.ts';

/** In the order of the toolbar. */
export const LANGUAGES: readonly Messages[] = [
  en,
  ...Object.values(shippedLanguages),
  pseudoMessages,
];

/** The settings of the toolbar, or of the address. */
type Globals = Readonly<Record<string, unknown>>;

/** Returns the messages that a story uses. */
export const messagesIn = ({ language }: Globals): Messages =>
  LANGUAGES.find(({ tag }) => tag === language) ?? en;

/**
 * Returns the option that gives a widget these messages. English is its default, and follows the
 * direction of the page.
 */
export const languageOption = (messages: Messages): { readonly language?: Messages } =>
  messages === en ? {} : { language: messages };

/** Returns the name of a language in that language. */
export const nameOf = ({ tag }: Messages): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Returns the direction of the page: that of the language, unless the toolbar sets another. */
export function directionIn(globals: Globals): 'ltr' | 'rtl' {
  const { direction } = globals;
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return messagesIn(globals).tag.startsWith('ar') ? 'rtl' : 'ltr';
}
