import type { Problem, ProblemCode } from './problem.ts';

/** Problems of a photo that only a face can have. A code that is not here does not say that there is one. */
const OF_A_FACE: ReadonlySet<ProblemCode> = new Set([
  'multiple-faces',
  'face-too-small',
  'low-quality',
  'spoof-suspected',
  'liveness-failed',
]);

/** Whether a photo with this problem, or with none, shows a face. The one rule for the server and for the engine on the device. */
export const isFaceFound = (problem: Pick<Problem, 'code'> | null): boolean =>
  problem === null || OF_A_FACE.has(problem.code);
