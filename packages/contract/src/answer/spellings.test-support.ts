import fc from 'fast-check';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const SPELLINGS: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join('_'),
  (words) => words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
  (words) => words.map(capital).join(''),
  (words) => words.join('-'),
  (words) => words.join(' '),
  (words) => words.join('').toLowerCase(),
  (words) => words.join('_').toUpperCase(),
  (words) => words.map(capital).join('_'),
];

/** Spells a name, given as small words: `['error', 'code']` becomes `errorCode` or `Error-Code`. */
export const spelling = fc.constantFrom(...SPELLINGS);

/** A name of the API as its words: `isMatched` becomes `['is', 'matched']`. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');

/** Changes the spelling of every key, at every depth. */
export function respelt(value: unknown, spell: (words: readonly string[]) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => respelt(item, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [spell(wordsOfName(key)), respelt(inner, spell)]),
  );
}
