import type { Problem, ProblemCode } from './problem.ts';

/**
 * Problems that only a photo with a face can have. If a code is not in this set, the photo may show
 * no face.
 */
const OF_A_FACE: ReadonlySet<ProblemCode> = new Set([
  'multiple-faces',
  'face-too-small',
  'too-blurred',
  'face-covered',
  'low-quality',
  'spoof-suspected',
  'liveness-failed',
]);

/**
 * Whether a photo with this problem, or with none, shows a face. The server and the engine on the
 * device share this rule.
 */
export const isFaceFound = (problem: Pick<Problem, 'code'> | null): boolean =>
  problem === null || OF_A_FACE.has(problem.code);
