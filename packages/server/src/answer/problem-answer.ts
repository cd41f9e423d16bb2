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

/** What is wrong with one of the two images. */
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

/** The images that a problem of the contract names. */
export const imagesOf = ({ code, sides = [] }: Problem): ImageProblem[] =>
  sides.map((side) => ({ image: side === 'selfie' ? IMAGE_FIELDS[0] : IMAGE_FIELDS[1], code }));

/** The images that a verdict finds fault with, each with its own code. */
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

/** What a problem says that only happens in a browser, once a server is foolish enough to name it. */
const travelling = (problem: Problem): Problem =>
  PROBLEMS[problem.code].status === null ? { code: 'internal-error' } : problem;

/**
 * The envelope that tells a problem.
 * @param told `detail` becomes part of `error_message`: hand in only what this server wrote itself
 * @param more the images at fault, where they differ from `told.sides`; the data and the services of a refusal
 */
export function problemAnswer(
  told: Problem,
  more: {
    readonly images?: readonly ImageProblem[];
    readonly data?: FaceCompareAnswer['data'];
    readonly services?: FaceCompareAnswer['services'];
  } = {},
): FaceCompareAnswer {
  const problem = travelling(told);
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
