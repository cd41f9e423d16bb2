import { ProblemError } from '../problem.ts';
import type { AnswerRules } from './must-be-whole.ts';
import { readAnswer } from './read-answer.ts';

/** Returns the outcome and code of an answer, or the code of the error that was thrown. */
export function reading(raw: unknown, rules: AnswerRules = {}): string {
  try {
    const { outcome, problem } = readAnswer(raw, rules);
    return problem ? `${outcome}: ${problem.code}` : outcome;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return `thrown: ${error.problem.code}`;
  }
}
