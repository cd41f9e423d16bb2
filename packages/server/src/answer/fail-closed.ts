import {
  type AnswerRules,
  type CompareVerdict,
  type FaceCompareAnswer,
  PROBLEMS,
  ProblemError,
  readAnswer,
} from '@facecompare/contract';
import { imagesOfVerdict, problemAnswer } from './problem-answer.ts';

/**
 * Checks every answer of every upstream, our own included. It reads the answer as the widget will.
 * An answer that contradicts itself (a match beyond its own threshold, with `liveness: false` or
 * with `fake: true`) becomes a refusal and never a match.
 * @param rules what the upstream declares, the operator's review band, and the ids of the call
 * @throws ProblemError `upstream-bad-answer` if it cannot be read as an answer at all
 */
export function failClosed(answer: FaceCompareAnswer, rules: AnswerRules = {}): FaceCompareAnswer {
  if (answer.problem && PROBLEMS[answer.problem.code].status !== 200) {
    const { code, images, retryAfter } = answer.problem;
    return problemAnswer({ code, ...(retryAfter === null ? {} : { retryAfter }) }, { images });
  }
  const verdict = readBack(answer, rules);
  const { problem } = verdict;
  if (!problem || (answer.problem && answer.data?.isMatched !== true)) return answer;
  const { dissimilarity, score, ...data } = answer.data ?? {};
  return problemAnswer(
    { code: problem.code },
    {
      images: imagesOfVerdict(verdict),
      ...(answer.services ? { services: answer.services } : {}),
      data: { ...data, isMatched: false },
    },
  );
}

function readBack(answer: FaceCompareAnswer, rules: AnswerRules): CompareVerdict {
  try {
    return readAnswer(answer, rules);
  } catch (cause) {
    throw new ProblemError({ code: 'upstream-bad-answer' }, { cause });
  }
}
