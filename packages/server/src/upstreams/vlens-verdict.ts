import {
  type AnswerRules,
  type CompareVerdict,
  ProblemError,
  problemOf,
  readAnswer,
} from '@facecompare/contract';
import { isObject } from './is-object.ts';
import { problemBehind, unreadableProblem } from './vlens-problem.ts';

/**
 * Reads the verdict in an answer of VLens.
 * @param rules the operator's threshold, and the ids that were sent
 * @param given the parsed body; undefined if it could not be parsed
 * @throws ProblemError if VLens reports a fault, or its answer cannot be read
 */
export function verdictOfVlens(
  given: unknown,
  status: number,
  retryAfter: number | undefined,
  rules: AnswerRules,
): CompareVerdict {
  const json = withoutOurWord(given);
  if (json === undefined) throw new ProblemError(unreadableProblem(status));
  try {
    return readAnswer(json, rules);
  } catch (cause) {
    throw new ProblemError(problemBehind(problemOf(cause), status, retryAfter));
  }
}

/**
 * Renames `problem`, because it is a field of our API and has another meaning in an answer of
 * VLens. Under the new name it still contradicts a match.
 */
function withoutOurWord(json: unknown): unknown {
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name.toLowerCase() === 'problem' ? `${name} of the vendor` : name,
      value,
    ]),
  );
}
