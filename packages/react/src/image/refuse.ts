import { type ProblemCode, ProblemError } from '@facecompare/contract';

/**
 * Throws a problem.
 * @param detail one sentence for a developer
 * @param cause what the browser threw
 */
export function refuse(code: ProblemCode, detail?: string, cause?: unknown): never {
  throw new ProblemError(detail ? { code, detail } : { code }, { cause });
}
