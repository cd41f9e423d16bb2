import { isObject } from '../shape/is-object.ts';
import { ANSWER } from './answer-shape.ts';

/**
 * Converts an answer to canonical form, or returns null if it is not an object. Values that cannot
 * be read stay unchanged, so that `misfitOf` can name them.
 */
export const canonicalAnswer = (raw: unknown): Record<string, unknown> | null =>
  isObject(raw) ? (ANSWER.convert(raw) as Record<string, unknown>) : null;

/**
 * Finds the part of a canonical answer that does not have the shape of an answer.
 * @returns the path of the first misfit, or null if the answer can be read
 */
export const misfitOf = (canonical: unknown): string | null => ANSWER.misfit(canonical, 'answer');
