import type { ProblemCode } from '@facecompare/contract';
import { type Messages, type ProblemMessage, problemMessage } from '@facecompare/react';

/**
 * Returns the message that a widget shows for a problem in this language, after the messages of
 * problems have loaded.
 */
export async function problemIn(
  { problems, lazy }: Messages,
  code: ProblemCode,
): Promise<ProblemMessage> {
  const own = (await lazy.problems()).problems;
  return problemMessage({ problems: { ...problems, ...own } }, code);
}
