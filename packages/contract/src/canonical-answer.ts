import { ANSWER, isObject } from './answer-shape.ts';

/**
 * An answer brought into the one form we know, or null where it is not an object at all. What cannot be read is left as
 * it came, for `misfitOf` to name.
 */
export const canonicalAnswer = (raw: unknown): Record<string, unknown> | null =>
  isObject(raw) ? (ANSWER.convert(raw) as Record<string, unknown>) : null;

/**
 * Where an answer in canonical form does not have the shape of one.
 * @returns the path of the first misfit, or null where the answer may be read
 */
export const misfitOf = (canonical: unknown): string | null => ANSWER.misfit(canonical, 'answer');
