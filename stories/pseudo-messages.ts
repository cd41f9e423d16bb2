import { en, type Messages } from '@facecompare/react';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'áá',
  c: 'ç',
  d: 'đ',
  e: 'éé',
  g: 'ğ',
  h: 'ĥ',
  i: 'íí',
  l: 'ľ',
  n: 'ñ',
  o: 'óó',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'úú',
  w: 'ŵ',
  y: 'ýý',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Đ',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  S: 'Š',
  T: 'Ť',
  U: 'Û',
  W: 'Ŵ',
  Y: 'Ý',
};

/** Marks an inserted value in a sentence, so that a host name or a size stays unchanged. */
const INSERTED = '\uE000';

/**
 * Returns a text that is still readable, about 40 % longer, between brackets that show cut text.
 */
function pseudoText(text: string): string {
  const pieces = text
    .split(INSERTED)
    .map((piece, index) =>
      index % 2 ? piece : piece.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter),
    );
  return `⟦${pieces.join('')}⟧`;
}

/**
 * Returns any part of the messages in the pseudo-language, in the same shape, lists and functions
 * included.
 */
export function pseudo<Part>(part: Part): Part;
export function pseudo(part: unknown): unknown {
  if (typeof part === 'string') return pseudoText(part);
  if (typeof part === 'function') {
    return (...given: unknown[]) =>
      pseudoText(
        part(
          ...given.map((value) =>
            typeof value === 'string' ? INSERTED + value + INSERTED : value,
          ),
        ),
      );
  }
  if (Array.isArray(part)) return part.map(pseudo);
  return Object.fromEntries(
    Object.entries(part as object).map(([key, value]) => [key, pseudo(value)]),
  );
}

const { tag: _, lazy, ...rest } = en;

/**
 * Generated English. A text in plain letters does not come from the messages, and a text without
 * room is visibly cut.
 */
export const pseudoMessages: Messages = {
  ...pseudo(rest),
  tag: 'en-XA',
  lazy: {
    problems: async () => pseudo(await lazy.problems()),
    guide: async () => pseudo(await lazy.guide()),
  },
};
