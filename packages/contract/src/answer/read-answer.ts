import type { FaceCompareAnswer, ProblemOutput } from '../compare.ts';
import {
  MAX_RETRY_AFTER,
  PROBLEMS,
  type Problem,
  type ProblemCode,
  ProblemError,
  type Side,
} from '../problem.ts';
import { isObject } from '../shape/is-object.ts';
import { judgeVerdict } from '../verdict/judge-verdict.ts';
import { inconsistent } from '../verdict/verdict-fields.ts';
import type { CompareVerdict } from '../verdict.ts';
import { vlensMeaningOf } from '../vlens-codes.ts';
import { IMAGE_FIELDS } from '../wire-names.ts';
import { badResponse } from './bad-response.ts';
import { canonicalAnswer, misfitOf } from './canonical-answer.ts';
import { type AnswerRules, mustBeWhole } from './must-be-whole.ts';
import { objectionIn } from './objections.ts';

const sideOf = (image: (typeof IMAGE_FIELDS)[number]): Side =>
  image === IMAGE_FIELDS[0] ? 'selfie' : 'reference';
const SIDES: readonly Side[] = ['selfie', 'reference'];

/** A problem of a face is part of a verdict. Any other problem is thrown. */
const isRefusal = (code: ProblemCode): boolean => PROBLEMS[code].status === 200;

/** Returns the problem of each side from the problem extension, or null if the answer has none. */
function problemsFromExtension(problem: ProblemOutput): {
  problem: Problem;
  bySide: Partial<Record<Side, Problem>>;
} {
  const bySide: Partial<Record<Side, Problem>> = {};
  for (const { image, code } of problem.images)
    bySide[sideOf(image)] ??= { code, sides: [sideOf(image)] };
  const sides = SIDES.filter((side) => bySide[side]?.code === problem.code);
  const retryAfter =
    problem.retryAfter !== null && problem.retryAfter >= 0
      ? { retryAfter: Math.min(problem.retryAfter, MAX_RETRY_AFTER) }
      : {};
  return {
    problem: { code: problem.code, ...(sides.length > 0 ? { sides } : {}), ...retryAfter },
    bySide,
  };
}

function problemsFromInteger(integer: number): {
  problem: Problem;
  bySide: Partial<Record<Side, Problem>>;
} {
  const problem: Problem = vlensMeaningOf(integer);
  const bySide: Partial<Record<Side, Problem>> = {};
  for (const side of problem.sides ?? []) bySide[side] = problem;
  return { problem, bySide };
}

/**
 * Returns the first reason of a failed validation as one of our problems, or null if there is none.
 */
function validationProblem(answer: FaceCompareAnswer): Problem | null {
  const complaints = answer.services?.validations?.validation_errors ?? [];
  if (complaints.length === 0) return null;
  let integer: number | undefined;
  for (const { errors } of complaints) for (const { code } of errors ?? []) integer ??= code;
  const problem = integer === undefined ? null : vlensMeaningOf(integer);
  return problem && isRefusal(problem.code)
    ? problem
    : { code: 'verdict-inconsistent', detail: 'The answer carries a validation error.' };
}

/**
 * Reads an answer of `POST /v1/ocr/face/compare`.
 * @param raw the parsed JSON, of any shape
 * @param rules the operator's rules, and the ids that the request sent
 * @throws ProblemError `bad-response` if it is not such an answer, or the problem of the answer if
 * it is not about a face
 */
export function readAnswer(raw: unknown, rules: AnswerRules = {}): CompareVerdict {
  if (!isObject(raw)) throw badResponse('The answer is not an object.');
  const canonical = canonicalAnswer(raw);
  const misfit = misfitOf(canonical);
  if (misfit !== null) throw badResponse(`Unreadable at ${misfit}.`);
  const answer = canonical as FaceCompareAnswer;
  const { data } = answer;

  const refusal = answer.problem
    ? problemsFromExtension(answer.problem)
    : typeof answer.error_code === 'number'
      ? problemsFromInteger(answer.error_code)
      : null;
  if (refusal && !isRefusal(refusal.problem.code)) throw new ProblemError(refusal.problem);
  if (!refusal && !data) throw badResponse('The answer holds neither data nor an error.');
  if (!refusal && data?.isMatched === undefined) throw badResponse('isMatched is missing.');

  const sides = {
    selfie: finding('selfie', data?.detected_face_image, refusal?.bySide.selfie),
    reference: finding('reference', data?.detected_id_face_image, refusal?.bySide.reference),
  };
  const { services } = answer;
  const { dissimilarity = null, threshold = null } = data ?? {};
  if ((dissimilarity ?? 0) < 0 || (threshold ?? 1) <= 0)
    throw badResponse('dissimilarity or threshold is not a distance.');
  const problem: Problem | null =
    refusal?.problem ??
    sides.selfie.problem ??
    sides.reference.problem ??
    (services?.spoofing?.fake === true ? { code: 'spoof-suspected' } : null) ??
    (services?.liveness === false ? { code: 'liveness-failed' } : null) ??
    validationProblem(answer);

  if (!problem) mustBeWhole(raw, rules);
  const matched = data?.isMatched === true;
  const objection = !problem && matched ? objectionIn(raw) : null;

  return judgeVerdict(
    {
      outcome: problem || objection ? 'inconclusive' : matched ? 'match' : 'no-match',
      sides,
      problem: objection ? inconsistent(objection) : problem,
      liveness: services?.liveness ?? null,
      spoof: services?.spoofing?.fake ?? null,
      dissimilarity,
      threshold,
      score: data?.score,
      services,
      liveScore: services?.spoofing?.x_live_score,
      ids: {
        request: data?.request_id,
        transaction: data?.transaction_id,
        clientTransaction: data?.client_transaction_id,
      },
      raw,
    },
    rules,
  );
}

function finding(side: Side, detected: boolean | undefined, problem: Problem | undefined) {
  if (problem)
    return { faceFound: detected ?? (problem.code === 'no-face' ? false : null), problem };
  return {
    faceFound: detected ?? null,
    problem: detected === false ? ({ code: 'no-face', sides: [side] } as const) : null,
  };
}
