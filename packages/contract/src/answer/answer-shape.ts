/**
 * The shape of an answer as the page reads it: how each field is converted to canonical form, and
 * what it must be.
 *
 * Backends in the field write the same field in other casing, numbers as strings, and "no error" in
 * four ways. The zod schema in `compare.ts` defines the form. This file repeats it at a tenth of
 * the size, because a page would have to load a whole library for one object.
 * `answer-shape.test.ts` compares the two on thousands of answers: both must accept the same ones.
 */

import { isProblemCode, PROBLEMS } from '../problem.ts';
import { toErrorCode, toFlag, toNumber } from '../shape/convert-values.ts';
import {
  absent,
  leaf,
  list,
  nullable,
  object,
  optional,
  type Shape,
  spare,
} from '../shape/shape.ts';
import { IMAGE_FIELDS } from '../wire-names.ts';

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

/** The fields of `data`. Some backends write them at the top of the answer. */
export const DATA: Shape = object({
  transaction_id: absent(text),
  request_id: absent(text),
  client_transaction_id: nullable(text),
  isMatched: optional(strictFlag),
  dissimilarity: absent(number),
  threshold: nullable(number),
  score: nullable(number),
  detected_face_image: absent(strictFlag),
  detected_id_face_image: absent(strictFlag),
});

export const ERROR_CODE: Shape = nullable(leaf(Number.isSafeInteger, toErrorCode));

export const ANSWER: Shape = object({
  error_code: ERROR_CODE,
  error_message: nullable(text),
  data: nullable(DATA),
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
