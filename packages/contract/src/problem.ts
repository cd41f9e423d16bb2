/**
 * A problem: one code of the closed list in `problem-table.ts`, and what is known about it.
 *
 * Check the code, never `instanceof`: a problem is plain data, so that it survives structured
 * cloning, workers and JSON.
 */
import { isProblemCode, PROBLEMS, type ProblemCode } from './problem-table.ts';

export { isProblemCode, PROBLEM_CODES, PROBLEMS, type ProblemCode } from './problem-table.ts';

/** The two photos: the live one, and the one that it is compared with. */
export type Side = 'selfie' | 'reference';

/** Longest wait that a server may ask for, in seconds. */
export const MAX_RETRY_AFTER = 30;

/** One problem, as plain data. */
export interface Problem {
  readonly code: ProblemCode;
  /** The photos that caused the problem, if that is known. */
  readonly sides?: readonly Side[];
  /**
   * Seconds to wait before the next try, if the backend named them; 0 to {@link MAX_RETRY_AFTER}.
   */
  readonly retryAfter?: number;
  /**
   * One sentence for a developer. It never holds an image, a key, or text of an upstream. It is
   * never shown to the person.
   */
  readonly detail?: string;
}

/** Whether the same request may succeed later without any change. */
export const isRetryable = (problem: Problem): boolean => PROBLEMS[problem.code].retryable;

/**
 * The only error that a backend throws. It means a transport or programming error and carries a
 * plain {@link Problem}.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ? `${problem.code}: ${problem.detail}` : problem.code, options);
    this.problem = problem;
  }
}

/**
 * Returns a problem as plain data, with only the fields of a problem.
 * @param value anything, also of another realm or of a host's own code
 * @returns null if it names no code of ours
 */
export function plainProblem(value: unknown): Problem | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, sides, retryAfter, detail }: Partial<Record<keyof Problem, unknown>> = value;
  if (!isProblemCode(code)) return null;
  const known = Array.isArray(sides)
    ? (['selfie', 'reference'] as const).filter((side) => sides.includes(side))
    : [];
  return {
    code,
    ...(known.length > 0 && { sides: known }),
    ...(typeof retryAfter === 'number' && retryAfter >= 0 && { retryAfter }),
    ...(typeof detail === 'string' && { detail }),
  };
}

/**
 * Returns the problem inside any thrown value. It checks the shape, because an error from another
 * realm or a second copy of this module is not an instance of our class.
 */
export function problemOf(thrown: unknown, otherwise: ProblemCode = 'internal-error'): Problem {
  if (typeof thrown !== 'object' || thrown === null) return { code: otherwise };
  try {
    const { problem, name }: { problem?: unknown; name?: unknown } = thrown;
    return plainProblem(problem) ?? { code: name === 'AbortError' ? 'aborted' : otherwise };
  } catch {
    // Any value can be thrown, and a window of another origin throws again when code reads it.
    return { code: otherwise };
  }
}
