/**
 * Brings an answer into the one form the schema knows: backends in the field write the same field in other casing,
 * numbers as strings, and "no error" in four ways.
 *
 * Works on own properties only and names every field it knows, absent ones as undefined, so that a polluted page cannot
 * lend an answer a field it did not have: neither here nor in the objects the schema makes of it.
 */
type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own field of that name; in other casing where there is none. */
function field(object: Loose, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

const NUMERIC = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

/** A numeric string as its number; everything else as it came, for the schema to judge. */
const numberFrom = (value: unknown): unknown => (typeof value === 'string' && NUMERIC.test(value) ? Number(value) : value);

/** null for every way to say that there was no error: null, absent, 0, "0", "". */
const errorCodeFrom = (value: unknown): unknown => {
  const code = numberFrom(value);
  return code === undefined || code === 0 || code === '' ? null : code;
};

/** Old answers say a flag as a word. */
const flagFrom = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  if (word === '') return null;
  return word === 'true' ? true : word === 'false' ? false : value;
};

const objectOf = (entries: readonly (readonly [string, unknown])[]): Loose =>
  Object.assign(Object.create(null) as Loose, Object.fromEntries(entries));

const pick = (object: Loose, names: readonly string[], convert: (value: unknown) => unknown = (value) => value) =>
  names.map((name) => [name, convert(field(object, name))] as const);

function dataFrom(data: unknown): unknown {
  if (!isObject(data)) return data;
  return objectOf([
    // An id decides nothing: null is as good as absent.
    ...pick(data, ['transaction_id', 'request_id', 'client_transaction_id'], (id) => id ?? undefined),
    // A verdict is a real boolean or it is none: "true" and 1 are not read as a match.
    ...pick(data, ['isMatched', 'detected_face_image', 'detected_id_face_image']),
    ...pick(data, ['dissimilarity', 'threshold', 'score'], numberFrom),
  ]);
}

function validationsFrom(validations: unknown): unknown {
  if (!isObject(validations)) return validations ?? undefined;
  const errors = field(validations, 'validation_errors');
  if (!Array.isArray(errors)) return objectOf([['validation_errors', errors]]);
  return objectOf([['validation_errors', errors.map(validationErrorFrom)]]);
}

function validationErrorFrom(error: unknown): unknown {
  if (!isObject(error)) return error;
  const reasons = field(error, 'errors');
  const readable = Array.isArray(reasons)
    ? reasons.map((reason) =>
        isObject(reason) ? objectOf([...pick(reason, ['code'], numberFrom), ...pick(reason, ['message'])]) : reason,
      )
    : reasons;
  return objectOf([['errors', readable]]);
}

function servicesFrom(services: unknown): unknown {
  if (!isObject(services)) return services ?? undefined;
  const spoofing = field(services, 'spoofing');
  return objectOf([
    ['validations', validationsFrom(field(services, 'validations'))],
    [
      'spoofing',
      isObject(spoofing)
        ? objectOf([...pick(spoofing, ['fake'], flagFrom), ...pick(spoofing, ['x_live_score'], numberFrom)])
        : spoofing === '' || spoofing === null
          ? undefined
          : spoofing,
    ],
    ['liveness', flagFrom(field(services, 'liveness'))],
  ]);
}

/** The answer in the schema's own form, or null where it is not an object at all. What it cannot read it leaves for the schema to refuse. */
export function canonicalAnswer(raw: unknown): Loose | null {
  if (!isObject(raw)) return null;
  return objectOf([
    ['error_code', errorCodeFrom(field(raw, 'error_code'))],
    ['error_message', field(raw, 'error_message')],
    ['data', dataFrom(field(raw, 'data'))],
    ['services', servicesFrom(field(raw, 'services'))],
    ['problem', field(raw, 'problem')],
  ]);
}
