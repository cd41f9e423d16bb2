import {
  type CompareVerdict,
  type FaceCompareAnswer,
  IMAGE_FIELDS,
  type ImageField,
  isRetryable,
  PROBLEMS,
  type Problem,
  type ProblemCode,
} from '@facecompare/contract';
import { PROBLEM_SENTENCES } from './problem-sentences.ts';

/** The problem of one of the two images. */
export interface ImageProblem {
  readonly image: ImageField;
  readonly code: ProblemCode;
}

/** `services` of an answer for which no further service ran. */
export const emptyServices = () => ({
  validations: { validation_errors: [] },
  spoofing: { fake: null },
  classification: { doc_type: null },
  liveness: null,
});

/** The images that a problem of the contract concerns. */
export const imagesOf = ({ code, sides = [] }: Problem): ImageProblem[] =>
  sides.map((side) => ({ image: side === 'selfie' ? IMAGE_FIELDS[0] : IMAGE_FIELDS[1], code }));

/** The images with a problem in a verdict, each with its own code. */
export const imagesOfVerdict = ({
  sides: { selfie, reference },
  problem,
}: CompareVerdict): ImageProblem[] => {
  const each = [
    ...(selfie.problem ? imagesOf({ ...selfie.problem, sides: ['selfie'] }) : []),
    ...(reference.problem ? imagesOf({ ...reference.problem, sides: ['reference'] }) : []),
  ];
  return each.length > 0 || !problem ? each : imagesOf(problem);
};

/**
 * Problems that occur only in a browser have no HTTP status. If an upstream names one, it becomes
 * `internal-error`.
 */
const travelling = (problem: Problem): Problem =>
  PROBLEMS[problem.code].status === null ? { code: 'internal-error' } : problem;

/**
 * Builds the envelope of a problem.
 * @param given the problem; its `detail` becomes part of `error_message`, so it must contain only
 *   text of this server
 * @param more the images at fault, if they differ from `given.sides`; the data and the services of a
 *   refusal
 */
export function problemAnswer(
  given: Problem,
  more: {
    readonly images?: readonly ImageProblem[];
    readonly data?: FaceCompareAnswer['data'];
    readonly services?: FaceCompareAnswer['services'];
  } = {},
): FaceCompareAnswer {
  const problem = travelling(given);
  const { code, detail, retryAfter } = problem;
  return {
    services: more.services ?? emptyServices(),
    data: more.data ?? null,
    error_code: PROBLEMS[code].integer,
    error_message: detail ? `${PROBLEM_SENTENCES[code]} ${detail}` : PROBLEM_SENTENCES[code],
    problem: {
      code,
      images: [...(more.images ?? imagesOf(problem))],
      retryable: isRetryable(problem),
      retryAfter: retryAfter ?? null,
    },
  };
}
