/** Words that make a sentence hard to read, each with a plain word for it (docs/glossary.md). */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [/\btold\b/gi, 'reported, announced'],
  [/\bnobody\b/gi, 'no one, or name who'],
  [/\bsomebody\b/gi, 'a person, or name who'],
  [/\bwhoever\b/gi, 'name who'],
  [/\banew\b/gi, 'again'],
  [/\bis to be had\b/gi, 'is available'],
  [/\blet go of\b/gi, 'release'],
  [/\bsees to it\b/gi, 'makes sure'],
  [/\bby (and )?then on\b/gi, 'from then on'],
];

export interface Idiom {
  readonly found: string;
  readonly instead: string;
}

export const idiomsIn = (text: string): readonly Idiom[] =>
  IDIOMS.flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map(([found]) => ({ found, instead })),
  );
