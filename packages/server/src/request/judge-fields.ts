import { IMAGE_FIELDS, ProblemError } from '@facecompare/contract';
import { REQUEST_LIMITS } from '../limits.ts';

/** Keys that can reach an object's prototype in careless code of an upstream. */
const FOREIGN_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Control characters and halves of surrogate pairs. No valid id contains them, and logs and
 * upstreams can fail on them.
 */
const UNFIT_TEXT = /[\p{Cc}\p{Cs}]/u;

const refused = (detail: string): ProblemError =>
  new ProblemError({ code: 'invalid-request', detail });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Fields with an image as text. They may be long. */
const IMAGES: readonly string[] = [...IMAGE_FIELDS, 'reference_image'];

/** What this file needs of a zod schema of an object. */
interface FieldsSchema<Fields> {
  readonly shape: object;
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Fields }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

/** Names the field by our own list, because an error never repeats a name that the caller chose. */
const nameOf = (key: string, shape: object): string =>
  Object.hasOwn(shape, key) ? `The field ${key}` : 'An unknown field';

/**
 * Returns the known fields of a request as they were sent; unknown ones are left out.
 * @throws ProblemError `invalid-request`, naming the field and never its value
 */
export function judgeFields<Fields>(value: unknown, schema: FieldsSchema<Fields>): Fields {
  if (!isObject(value) || Array.isArray(value)) throw refused('It must be an object.');
  if (Object.keys(value).length > REQUEST_LIMITS.maxKeys)
    throw refused(`It has more than ${REQUEST_LIMITS.maxKeys} keys.`);
  if (holdsForeignKey(value)) throw refused('It has a key that is not allowed.');
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const key = String(parsed.error.issues[0]?.path[0] ?? '');
    throw refused(`${nameOf(key, schema.shape)} is missing or of the wrong type.`);
  }
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string' || IMAGES.includes(key)) continue;
    const name = nameOf(key, schema.shape);
    if (text.length > REQUEST_LIMITS.maxTextLength) throw refused(`${name} is too long.`);
    if (UNFIT_TEXT.test(text)) throw refused(`${name} holds characters that are not text.`);
  }
  return parsed.data;
}

/** The recursion ends, because the depth was checked before the text was parsed. */
const holdsForeignKey = (value: unknown): boolean =>
  isObject(value) &&
  (FOREIGN_KEYS.some((key) => Object.hasOwn(value, key)) ||
    Object.values(value).some(holdsForeignKey));
