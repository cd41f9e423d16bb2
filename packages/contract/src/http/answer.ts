import type { CompareVerdict } from '../backend.ts';
import { isRetryable, ProblemError, problemOf } from '../problem.ts';
import { readAnswer } from '../read-answer.ts';
import { statusProblem } from '../vlens-codes.ts';
import { readJson } from './read-body.ts';

/** What came back for one request. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  /** The body, or the error that reading it brought. */
  readonly json: unknown;
}

/** A failed body is judged after the status, because a 502 in HTML is a 502 first. */
export const jsonOf = (response: Response, signal: AbortSignal): Promise<unknown> =>
  readJson(response, signal).catch((error: unknown) => {
    if (error instanceof ProblemError) return error;
    throw error;
  });

/**
 * The verdict in an answer, judged by its status too.
 * @throws ProblemError the problem that body or status tell
 */
export function verdictOf({ status, retryAfter, json }: Answer): CompareVerdict {
  const ok = status >= 200 && status < 300;
  if (json instanceof ProblemError)
    throw ok ? json : withRetryAfter(new ProblemError(statusProblem(status)), retryAfter);
  try {
    const verdict = readAnswer(json);
    // Only an answer that says so itself is a verdict under an error status; a success there contradicts itself.
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
