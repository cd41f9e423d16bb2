/** The most words that a sentence may have. The style asks for 20. */
export const MOST_WORDS = 25;

/** Ends of sentences: a full stop (also inside bold letters), a colon, a blank line, a new list item or tag. */
const END = /(?<=[.!?:;](?:\*\*)?)\s+|\n\s*\n|\n(?=@|[-*#>] |\d+\. )/;

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;

/** How often a thousand words contain "where". */
export function wheresInThousand(texts: readonly string[]): number {
  const all = texts.join('\n');
  return (1000 * (all.match(/\bwhere\b/gi)?.length ?? 0)) / countWords(all);
}

/** The sentences of a text that have more than {@link MOST_WORDS} words. */
export const longSentencesIn = (text: string): readonly string[] =>
  text
    .split(END)
    .filter((sentence) => countWords(sentence) > MOST_WORDS)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' '));
