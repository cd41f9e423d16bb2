/**
 * Everything that markup can configure: one table, from the name of an attribute to its meaning.
 */
import type { Source } from '@facecompare/flow';

/** A button that leads out of the widget. */
export type WayOut = 'continue' | 'cancel';

/** The values of the attributes. A missing or unreadable attribute has no value here. */
export interface AttributeValues {
  backend?: string;
  session?: string;
  onDevice?: string;
  reference?: string;
  lang?: string;
  locale?: string;
  maxAttempts?: number;
  reviewBand?: number;
  selfieSources?: readonly Source[];
  referenceSources?: readonly Source[];
  noticeVersion?: string;
  notice?: string;
  retention?: string;
  consentToken?: string;
  alternativeLabel?: string;
  alternativeHref?: string;
  autoCapture?: boolean;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  buttons?: readonly WayOut[];
  country?: string;
  liveness?: string;
  getExtractedData?: boolean;
  transactionId?: string;
  clientTransactionId?: string;
}

/** Reads a text. Returns undefined if the text is not a valid value. */
type Parse<Value> = (text: string) => Value | undefined;

const text: Parse<string> = (value) => value || undefined;
const flag: Parse<boolean> = (value) => value !== 'false';
/**
 * Reads a whole number. Any other text becomes NaN, because an unreadable limit must not become no
 * limit.
 */
const count: Parse<number> = (value) => (/^-?\d{1,9}$/.test(value) ? Number(value) : Number.NaN);
/** Reads a ratio of 0 or more. Any other text becomes NaN, and then no result is close enough. */
const ratio: Parse<number> = (value) => (/^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN);
/** The level of a heading: 1 to 6. */
const level: Parse<1 | 2 | 3 | 4 | 5 | 6> = (value) =>
  /^[1-6]$/.test(value) ? (Number(value) as 1) : undefined;
/** A language tag, such as "ar" or "pt-BR". */
const tag: Parse<string> = (value) =>
  /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value) ? value : undefined;

/** Reads a list of words, separated by spaces. */
function wordsOf<Word extends string>(
  words: readonly Word[],
  { empty = false } = {},
): Parse<readonly Word[]> {
  const known = (word: string): word is Word => words.some((one) => one === word);
  return (value) => {
    const given = value.split(/\s+/).filter(Boolean);
    return given.every(known) && (empty || given.length > 0) ? [...new Set(given)] : undefined;
  };
}

const sources = wordsOf<Source>(['camera', 'file']);

export const ATTRIBUTES: {
  readonly [Key in keyof AttributeValues]-?: Parse<NonNullable<AttributeValues[Key]>>;
} = {
  backend: text,
  session: text,
  onDevice: text,
  reference: text,
  lang: tag,
  locale: tag,
  maxAttempts: count,
  reviewBand: ratio,
  selfieSources: sources,
  referenceSources: sources,
  noticeVersion: text,
  notice: text,
  retention: text,
  consentToken: text,
  alternativeLabel: text,
  alternativeHref: text,
  autoCapture: flag,
  headingLevel: level,
  buttons: wordsOf<WayOut>(['continue', 'cancel'], { empty: true }),
  country: text,
  liveness: text,
  getExtractedData: flag,
  transactionId: text,
  clientTransactionId: text,
};

/** Returns the name in markup: `maxAttempts` becomes `max-attempts`. */
const markupName = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const KEYS = new Map(
  Object.keys(ATTRIBUTES).map((key) => [markupName(key), key as keyof AttributeValues]),
);

export const ATTRIBUTE_NAMES: readonly string[] = [...KEYS.keys()];

/**
 * Reads one attribute.
 * @param value null if the attribute was removed
 * @returns the key and the value; the value is undefined if the attribute was removed, or is
 * `ignored` because it cannot be read
 */
export function readAttribute(
  name: string,
  value: string | null,
): { key: keyof AttributeValues; value: unknown; ignored: boolean } | null {
  const key = KEYS.get(name);
  if (key === undefined) return null;
  const parsed = value === null ? undefined : ATTRIBUTES[key](value.trim());
  return { key, value: parsed, ignored: value !== null && parsed === undefined };
}
