import { isProblemCode, type ProblemCode } from '@facecompare/contract';
import { propertyOf } from '../property-of.ts';
import { must } from './must.ts';

/** Returns the code of the problem that a promise rejects with, or null if it resolves. */
export async function codeThrownBy(
  work: Promise<unknown>,
  mustBeSilent: (value: unknown) => void,
): Promise<ProblemCode | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const problem = propertyOf(error, 'problem');
    const code = propertyOf(problem, 'code');
    must(isProblemCode(code), 'what it throws is a ProblemError');
    mustBeSilent({ problem, message: error instanceof Error ? error.message : '' });
    return code;
  }
}
