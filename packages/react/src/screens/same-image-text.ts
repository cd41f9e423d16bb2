import { problemWords, type Words } from '../locales/en/messages.ts';

/** What a person hears who has added one picture twice. */
export function sameImageText(words: Pick<Words, 'problems' | 'told'>): string {
  const { heading, body } = problemWords(words, 'same-image');
  return words.told(heading, body);
}
