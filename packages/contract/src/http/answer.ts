import type { AnswerRules } from '../answer/must-be-whole.ts';
import { readAnswer } from '../answer/read-answer.ts';
import { isRetryable, ProblemError, problemOf } from '../problem.ts';
import type { CompareVerdict } from '../verdict.ts';
import { statusProblem } from '../vlens-codes.ts';
import { readJson } from './read-body.ts';

/** The response to one request. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  /** The body, or the error from reading it. */
  readonly json: unknown;
}

/** The body is judged after the status, because a 502 with a body of HTML is a 502 first. */
export const jsonOf = (response: Response, signal: AbortSignal): Promise<unknown> =>
  readJson(response, signal).catch((error: unknown) => {
    if (error instanceof ProblemError) return error;
    throw error;
  });

/**
 * Returns the verdict in an answer, and takes its status into account.
 * @throws ProblemError the problem that the body or the status names
 */
export function verdictOf(
  { status, retryAfter, json }: Answer,
  rules: AnswerRules,
): CompareVerdict {
  const ok = status >= 200 && status < 300;
  if (json instanceof ProblemError)
    throw ok ? json : withRetryAfter(new ProblemError(statusProblem(status)), retryAfter);
  try {
    const verdict = readAnswer(json, rules);
    // Under an error status only an answer with a problem is a verdict. A success would contradict
    // the status.
    if (ok || verdict.problem) return verdict;
  } catch (error) {
    const { code } = problemOf(error);
    if (ok || code !== 'bad-response') throw withRetryAfter(error, retryAfter);
  }
  throw withRetryAfter(new ProblemError(statusProblem(status)), retryAfter);
}

function withRetryAfter(error: unknown, retryAfter: number | null): unknown {
  if (!(error instanceof ProblemError) || retryAfter === null || !isRetryable(error.problem))
    return error;
  return new ProblemError({ ...error.problem, retryAfter }, { cause: error });
}
