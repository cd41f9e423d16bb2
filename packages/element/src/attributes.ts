/** Everything that can be said in markup: one table, from the name of an attribute to what it means. */
import type { Source } from '@facecompare/flow';

/** A button of the widget that leads out of it. */
export type WayOut = 'continue' | 'cancel';

/** What the attributes say; what is not there, or could not be read, is missing. */
export interface AttributeValues {
  backend?: string;
  onDevice?: string;
  reference?: string;
  lang?: string;
  locale?: string;
  maxAttempts?: number;
  selfieSources?: readonly Source[];
  referenceSources?: readonly Source[];
  noticeVersion?: string;
  notice?: string;
  retention?: string;
  consentToken?: string;
  alternativeLabel?: string;
  alternativeHref?: string;
  autoCapture?: boolean;
  buttons?: readonly WayOut[];
}

interface Attribute<Value> {
  /** Undefined where the text says nothing of the kind. */
  readonly parse: (text: string) => Value | undefined;
  /** For whoever wrote something else. */
  readonly expected: string;
}

const text: Attribute<string> = { parse: (value) => value || undefined, expected: 'text' };
const flag: Attribute<boolean> = { parse: (value) => value !== 'false', expected: 'no value' };
const count: Attribute<number> = {
  parse: (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
  expected: 'a number above 0',
};
const tag: Attribute<string> = {
  parse: (value) => (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value) ? value : undefined),
  expected: 'a tag like pt-BR',
};

/** Words of a list, with spaces between. */
function wordsOf<Word extends string>(words: readonly Word[], { empty = false } = {}): Attribute<readonly Word[]> {
  const known = (word: string): word is Word => words.some((one) => one === word);
  return {
    parse(value) {
      const given = value.split(/\s+/).filter(Boolean);
      return given.every(known) && (empty || given.length > 0) ? [...new Set(given)] : undefined;
    },
    expected: words.join(' or '),
  };
}

const sources = wordsOf<Source>(['camera', 'file']);

export const ATTRIBUTES: { readonly [Key in keyof AttributeValues]-?: Attribute<NonNullable<AttributeValues[Key]>> } = {
  backend: text,
  onDevice: text,
  reference: text,
  lang: tag,
  locale: tag,
  maxAttempts: count,
  selfieSources: sources,
  referenceSources: sources,
  noticeVersion: text,
  notice: text,
  retention: text,
  consentToken: text,
  alternativeLabel: text,
  alternativeHref: text,
  autoCapture: flag,
  buttons: wordsOf<WayOut>(['continue', 'cancel'], { empty: true }),
};

/** As it stands in markup: `maxAttempts` is `max-attempts`. */
const markupName = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const KEYS = new Map(Object.keys(ATTRIBUTES).map((key) => [markupName(key), key as keyof AttributeValues]));

export const ATTRIBUTE_NAMES: readonly string[] = [...KEYS.keys()];

/**
 * What one attribute says.
 * @param value null where it was taken away
 * @returns the key and the value; undefined for the value where it is ignored, and then `expected` says why
 */
export function readAttribute(
  name: string,
  value: string | null,
): { key: keyof AttributeValues; value: unknown; expected?: string } | null {
  const key = KEYS.get(name);
  if (key === undefined) return null;
  if (value === null) return { key, value: undefined };
  const { parse, expected } = ATTRIBUTES[key];
  const parsed = parse(value.trim());
  return parsed === undefined ? { key, value: undefined, expected } : { key, value: parsed };
}
