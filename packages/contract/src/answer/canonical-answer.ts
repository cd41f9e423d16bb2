import { field } from '../shape/field.ts';
import { isObject } from '../shape/is-object.ts';
import { ANSWER, DATA, ERROR_CODE } from './answer-shape.ts';

/**
 * Converts an answer to canonical form, or returns null if it is not an object. Values that cannot
 * be read stay unchanged, so that `misfitOf` can name them. The fields of `data` may also be at the
 * top, and the error code may also be in `error`.
 */
export function canonicalAnswer(raw: unknown): Record<string, unknown> | null {
  if (!isObject(raw)) return null;
  const answer = ANSWER.convert(raw) as Record<string, unknown>;
  if (answer.data === undefined && field(raw, 'isMatched') !== undefined)
    answer.data = DATA.convert(raw);
  const error = field(raw, 'error');
  if (answer.error_code === null && isObject(error))
    answer.error_code = ERROR_CODE.convert(field(error, 'code'));
  return answer;
}

/**
 * Finds the part of a canonical answer that does not have the shape of an answer.
 * @returns the path of the first misfit, or null if the answer can be read
 */
export const misfitOf = (canonical: unknown): string | null => ANSWER.misfit(canonical, 'answer');
