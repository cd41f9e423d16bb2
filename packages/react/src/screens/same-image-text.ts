import { problemWords, type Words } from '../locales/en/messages.ts';

/** Returns the message for a person who added the same image twice. */
export function sameImageText(words: Pick<Words, 'problems' | 'told'>): string {
  const { heading, body } = problemWords(words, 'same-image');
  return words.told(heading, body);
}
