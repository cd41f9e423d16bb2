import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from '@facecompare/contract';

export type Family = 'camera' | 'image' | 'face' | 'request' | 'behind the URL' | 'on the way';

/**
 * Finds the source of a problem from the facts of its code, so that a new code has a family as
 * well.
 */
export function familyOf(code: ProblemCode): Family {
  const { status } = PROBLEMS[code];
  if (code.startsWith('camera-')) return 'camera';
  if (code.startsWith('image-')) return 'image';
  if (status === null) return 'on the way';
  if (status === 200) return 'face';
  return status < 500 ? 'request' : 'behind the URL';
}

/** Returns all codes of a family, in the order of the contract. */
export const family = (wanted: Family): readonly ProblemCode[] =>
  PROBLEM_CODES.filter((code) => familyOf(code) === wanted);
