/**
 * The shape of an answer as the page reads it: how each field is converted to canonical form, and
 * what it must be.
 *
 * Backends in the field write the same field in other casing, numbers as strings, and "no error" in
 * four ways. The zod schema in `compare.ts` defines the form. This file repeats it at a tenth of
 * the size, because a page would have to load a whole library for one object.
 * `answer-shape.test.ts` compares the two on thousands of answers: both must accept the same ones.
 */
import { isProblemCode, PROBLEMS } from './problem.ts';
import { IMAGE_FIELDS } from './wire-names.ts';

interface Shape {
  /** Returns the value in canonical form, or the unchanged value if it cannot be read. */
  readonly convert: (value: unknown) => unknown;
  /** Returns the path of the first value that does not fit, or null if all fit. */
  readonly misfit: (value: unknown, path: string) => string | null;
}
type Loose = Record<string, unknown>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leaf = (
  fits: (value: unknown) => boolean,
  convert: Shape['convert'] = (value) => value,
): Shape => ({
  convert,
  misfit: (value, path) => (fits(value) ? null : path),
});

// Code that decides about a verdict calls no array method, because a page may have replaced it with
// a broken one.
const maybe = (shape: Shape, nothing?: null): Shape => ({
  convert: shape.convert,
  misfit: (value, path) =>
    value === undefined || value === nothing ? null : shape.misfit(value, path),
});
/** A field that may be left out. */
const optional = (shape: Shape) => maybe(shape);
/** A field that may be left out or null. */
const nullable = (shape: Shape) => maybe(shape, null);
/** A field that may be left out. Some backends write null or `blank` instead. */
const absent = (shape: Shape, blank?: ''): Shape => ({
  ...optional(shape),
  convert: (value) => (value === null || value === blank ? undefined : shape.convert(value)),
});

/**
 * A field that may be anything. A value that cannot be read is left out, because no verdict depends
 * on it.
 */
const spare = (shape: Shape): Shape => ({
  convert(value) {
    const read = value === null ? undefined : shape.convert(value);
    return shape.misfit(read, '') === null ? read : undefined;
  },
  misfit: () => null,
});

function first(misfits: readonly (string | null)[]): string | null {
  for (const misfit of misfits) if (misfit !== null) return misfit;
  return null;
}

const list = (of: Shape): Shape => ({
  convert: (value) => (Array.isArray(value) ? value.map(of.convert) : value),
  misfit: (value, path) =>
    Array.isArray(value)
      ? first(value.map((item, index) => of.misfit(item, `${path}.${index}`)))
      : path,
});

/**
 * Returns the own field of that name. If there is none, it returns the field whose name differs
 * only in casing.
 */
export function field(object: object, name: string): unknown {
  const key = Object.hasOwn(object, name)
    ? name
    : Object.keys(object).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (object as Loose)[key];
}

/**
 * Reads only own fields and builds an object without a prototype, so that a polluted prototype
 * cannot add a field.
 */
function object(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return {
    convert(value) {
      if (!isObject(value)) return value;
      const read: Loose = Object.create(null);
      for (const [name, shape] of entries) read[name] = shape.convert(field(value, name));
      return read;
    },
    misfit: (value, path) =>
      isObject(value)
        ? first(entries.map(([name, shape]) => shape.misfit(value[name], `${path}.${name}`)))
        : path,
  };
}

const NUMERIC = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;
const toNumber = (value: unknown): unknown =>
  typeof value === 'string' && NUMERIC.test(value) ? Number(value) : value;

/** Returns null for every way to say that there was no error: null, absent, 0, "0", "". */
function toErrorCode(value: unknown): unknown {
  const number = toNumber(value);
  return number === undefined || number === 0 || number === '' ? null : number;
}

/** Old answers write a flag as a word. */
function toFlag(value: unknown): unknown {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return word === '' ? null : word === 'true' ? true : word === 'false' ? false : value;
}

const isBoolean = (value: unknown) => typeof value === 'boolean';
const text = leaf((value) => typeof value === 'string');
/** A verdict must be a real boolean: "true" and 1 are not read as a match. */
const strictFlag = leaf(isBoolean);
const flag = leaf(isBoolean, toFlag);
const number = leaf(Number.isFinite, toNumber);
const integer = leaf(Number.isSafeInteger, toNumber);
/** A problem of the camera is never sent over HTTP. */
const code = leaf((value) => isProblemCode(value) && PROBLEMS[value].status !== null);
const image = leaf((value) => IMAGE_FIELDS.some((name) => name === value));

const words = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, spare(text)]));
const record = object({
  ...words('caseNo', 'recordDate', 'fullName', 'idNumber', 'dateOfBirth', 'score'),
  caseYear: spare(integer),
});

/**
 * The results of further services. The first three decide about a verdict. The others are only
 * passed on to the host, if they can be read.
 */
export const SERVICES: Shape = object({
  validations: absent(
    object({
      validation_errors: nullable(
        list(
          object({
            ...words('field', 'value'),
            errors: nullable(list(object({ code: optional(integer), message: nullable(text) }))),
          }),
        ),
      ),
    }),
  ),
  spoofing: absent(object({ fake: nullable(flag), x_live_score: nullable(number) }), ''),
  liveness: nullable(flag),
  classification: spare(object(words('doc_type'))),
  AML: spare(object({ AML_matched: spare(flag), data: spare(list(record)) })),
  SRC: spare(
    object({
      ...words('errorKey', 'errorMessage'),
      isValid: spare(flag),
      errorCode: spare(integer),
    }),
  ),
});

export const ANSWER: Shape = object({
  error_code: nullable(leaf(Number.isSafeInteger, toErrorCode)),
  error_message: nullable(text),
  data: nullable(
    object({
      transaction_id: absent(text),
      request_id: absent(text),
      client_transaction_id: nullable(text),
      isMatched: optional(strictFlag),
      dissimilarity: absent(number),
      threshold: nullable(number),
      score: nullable(number),
      detected_face_image: absent(strictFlag),
      detected_id_face_image: absent(strictFlag),
    }),
  ),
  services: absent(SERVICES),
  problem: nullable(
    object({
      code,
      images: list(object({ image, code })),
      retryable: strictFlag,
      retryAfter: leaf((value) => value === null || Number.isFinite(value)),
    }),
  ),
});
