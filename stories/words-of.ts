import type { ProblemCode } from '@facecompare/contract';
import { en, type ProblemWords } from '@facecompare/react';

/** What the widget says of a problem that is none of the camera's: codes without words of their own are trouble of the service, and told as that. */
export function wordsOf(code: ProblemCode): ProblemWords {
  const words: Partial<Record<ProblemCode, ProblemWords>> = en.problems;
  return words[code] ?? en.problems.other;
}
