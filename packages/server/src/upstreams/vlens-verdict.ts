import { type CompareVerdict, ProblemError, problemOf, readAnswer } from '@facecompare/contract';
import { isObject } from './json-fields.ts';
import { problemBehind, unreadableProblem } from './vlens-problem.ts';

/**
 * Reads the verdict in an answer of VLens.
 * @param given the parsed body; undefined if it could not be parsed
 * @throws ProblemError if VLens reports a fault, or its answer cannot be read
 */
export function verdictOfVlens(
  given: unknown,
  status: number,
  retryAfter: number | undefined,
): CompareVerdict {
  const json = withoutOurWord(given);
  if (json === undefined || saysTwice(json)) throw new ProblemError(unreadableProblem(status));
  try {
    return readAnswer(json);
  } catch (cause) {
    throw new ProblemError(problemBehind(problemOf(cause), status, retryAfter));
  }
}

/**
 * Fields are read in any casing, so two spellings of one field could contradict each other. Only
 * four levels are read.
 */
function saysTwice(value: unknown, levels = 4): boolean {
  if (levels === 0 || !isObject(value)) return false;
  const names = Object.keys(value).map((name) => name.toLowerCase());
  return (
    new Set(names).size < names.length ||
    Object.values(value).some((inner) => saysTwice(inner, levels - 1))
  );
}

/** Removes `problem`: it is a field of our API and has no meaning in an answer of VLens. */
function withoutOurWord(json: unknown): unknown {
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).filter(([name]) => name.toLowerCase() !== 'problem'),
  );
}
