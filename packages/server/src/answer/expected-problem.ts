import { isProblemCode, type Problem, ProblemError, problemOf } from '@facecompare/contract';
import { propertyOf } from '../property-of.ts';

/**
 * Removes everything but code, images and wait from an upstream's problem: the rest may hold text
 * of third parties.
 */
export function withoutDetail(cause: unknown): never {
  const { code, sides, retryAfter } = problemOf(cause);
  throw new ProblemError(
    { code, ...(sides ? { sides } : {}), ...(retryAfter === undefined ? {} : { retryAfter }) },
    { cause },
  );
}

/** A caller's mistake does not concern the operator; a fault of the server does. */
export function reportUnlessExpected(
  error: unknown,
  { code }: Problem,
  onError: (error: unknown) => void,
): void {
  const carried = propertyOf(propertyOf(error, 'problem'), 'code');
  if (!isProblemCode(carried) || code === 'internal-error') onError(error);
}
