/**
 * From an answer to a verdict. The one rule above all others: fail closed. A match exists only where the whole success
 * branch was read and nothing in the answer speaks against it.
 */

import { field } from './answer-shape.ts';
import type { CompareVerdict, SideFinding, VerdictFacts } from './backend.ts';
import { canonicalAnswer, misfitOf } from './canonical-answer.ts';
import type { FaceCompareAnswer, FaceMatchOutput, ProblemOutput } from './compare.ts';
import { plainServices } from './plain-services.ts';
import { MAX_RETRY_AFTER, PROBLEMS, type Problem, type ProblemCode, ProblemError, type Side } from './problem.ts';
import { similarityOf } from './similarity.ts';
import { vlensMeaningOf } from './vlens-codes.ts';
import { IMAGE_FIELDS } from './wire-names.ts';

const sideOf = (image: (typeof IMAGE_FIELDS)[number]): Side => (image === IMAGE_FIELDS[0] ? 'selfie' : 'reference');
const SIDES: readonly Side[] = ['selfie', 'reference'];

/** An answer that tells about a face is a verdict; anything else that went wrong is thrown. */
const isRefusal = (code: ProblemCode): boolean => PROBLEMS[code].status === 200;

const badResponse = (detail: string): ProblemError => new ProblemError({ code: 'bad-response', detail });

/** What the problem extension says about each side, or null where the answer carries none. */
function problemsFromExtension(problem: ProblemOutput): { problem: Problem; bySide: Partial<Record<Side, Problem>> } {
  const bySide: Partial<Record<Side, Problem>> = {};
  for (const { image, code } of problem.images) bySide[sideOf(image)] ??= { code, sides: [sideOf(image)] };
  const sides = SIDES.filter((side) => bySide[side]?.code === problem.code);
  const retryAfter =
    problem.retryAfter !== null && problem.retryAfter >= 0 ? { retryAfter: Math.min(problem.retryAfter, MAX_RETRY_AFTER) } : {};
  return { problem: { code: problem.code, ...(sides.length > 0 ? { sides } : {}), ...retryAfter }, bySide };
}

function problemsFromInteger(integer: number): { problem: Problem; bySide: Partial<Record<Side, Problem>> } {
  const problem: Problem = vlensMeaningOf(integer);
  const bySide: Partial<Record<Side, Problem>> = {};
  for (const side of problem.sides ?? []) bySide[side] = problem;
  return { problem, bySide };
}

/** The first reason a validation names, as one of our problems; null where there was no complaint. */
function validationProblem(answer: FaceCompareAnswer): Problem | null {
  const complaints = answer.services?.validations?.validation_errors ?? [];
  if (complaints.length === 0) return null;
  const integer = complaints.flatMap((complaint) => complaint.errors ?? []).find((reason) => reason.code !== undefined)?.code;
  const problem = integer === undefined ? null : vlensMeaningOf(integer);
  return problem && isRefusal(problem.code) ? problem : { code: 'verdict-inconsistent', detail: 'The answer carries a validation error.' };
}

/** What some backends write as null where they did not measure it. */
const MEASURED = ['dissimilarity', 'detected_face_image', 'detected_id_face_image'] as const;

function contradiction(data: FaceMatchOutput): Problem | null {
  const { isMatched, dissimilarity, threshold } = data;
  if (dissimilarity === undefined || threshold === undefined || threshold === null) return null;
  return isMatched === dissimilarity <= threshold
    ? null
    : { code: 'verdict-inconsistent', detail: 'The verdict contradicts its own distance and threshold.' };
}

function numbersOf(data: FaceMatchOutput | null | undefined) {
  const dissimilarity = data?.dissimilarity ?? null;
  const threshold = data?.threshold ?? null;
  if (dissimilarity !== null && !(dissimilarity >= 0 && Number.isFinite(dissimilarity)))
    throw badResponse('dissimilarity is not a distance');
  if (threshold !== null && !(threshold > 0 && Number.isFinite(threshold))) throw badResponse('threshold is not a distance');
  return { dissimilarity, threshold, similarity: similarityOf(dissimilarity, threshold) };
}

/** Advisory, so a number out of its range is no number rather than a bad answer. */
function liveScoreIn({ services }: FaceCompareAnswer): number | null {
  const score = services?.spoofing?.x_live_score ?? null;
  return score !== null && score >= 0 && score <= 1 ? score : null;
}

/**
 * Reads an answer of `POST /v1/ocr/face/compare`.
 * @param raw the parsed JSON, of any shape
 * @throws ProblemError `bad-response` where it is no such answer, or the problem it tells where that is not about a face
 */
export function readAnswer(raw: unknown): CompareVerdict {
  const canonical = canonicalAnswer(raw);
  if (!canonical) throw badResponse('The answer is not an object.');
  const misfit = misfitOf(canonical);
  if (misfit !== null) throw badResponse(`Unreadable at ${misfit}.`);
  const answer = canonical as FaceCompareAnswer;
  const { data } = answer;

  const told = answer.problem
    ? problemsFromExtension(answer.problem)
    : typeof answer.error_code === 'number'
      ? problemsFromInteger(answer.error_code)
      : null;
  if (told && !isRefusal(told.problem.code)) throw new ProblemError(told.problem);
  if (!told && !data) throw badResponse('The answer holds neither data nor an error.');
  if (!told && data?.isMatched === undefined) throw badResponse('isMatched is missing.');

  const findings = {
    selfie: finding('selfie', data?.detected_face_image, told?.bySide.selfie),
    reference: finding('reference', data?.detected_id_face_image, told?.bySide.reference),
  };
  const liveness = answer.services?.liveness ?? null;
  const spoof = answer.services?.spoofing?.fake ?? null;
  const numbers = numbersOf(data);
  const problem: Problem | null =
    told?.problem ??
    findings.selfie.problem ??
    findings.reference.problem ??
    (spoof === true ? { code: 'spoof-suspected' } : null) ??
    (liveness === false ? { code: 'liveness-failed' } : null) ??
    validationProblem(answer) ??
    // An answer that tells no problem holds data, or it was refused above.
    contradiction(data as FaceMatchOutput);
  // Fine where nothing was decided, but never beside a verdict: null is also how JSON writes a distance that is no number.
  const given = problem ? {} : (field(raw as object, 'data') as object);
  for (const name of MEASURED) if (field(given, name) === null) throw badResponse('A verdict comes with something unmeasured.');

  const facts: VerdictFacts = {
    ...numbers,
    score: data?.score ?? null,
    services: plainServices(answer.services),
    liveScore: liveScoreIn(answer),
    ids: {
      request: data?.request_id ?? null,
      transaction: data?.transaction_id ?? null,
      clientTransaction: data?.client_transaction_id ?? null,
    },
    raw,
  };
  if (problem) return { outcome: 'inconclusive', sides: findings, problem, liveness, spoof, ...facts };
  // A finding with a problem, a failed liveness check and a fake are problems, so nothing of the kind is left here.
  const { selfie, reference } = findings;
  return {
    outcome: data?.isMatched === true ? 'match' : 'no-match',
    sides: { selfie: clear(selfie), reference: clear(reference) },
    problem: null,
    liveness: liveness || null,
    spoof: spoof as false | null,
    ...facts,
  };
}

const clear = ({ faceFound }: SideFinding) => ({ faceFound: faceFound || null, problem: null });

function finding(side: Side, detected: boolean | undefined, told: Problem | undefined): SideFinding {
  if (told) return { faceFound: detected ?? (told.code === 'no-face' ? false : null), problem: told };
  return { faceFound: detected ?? null, problem: detected === false ? { code: 'no-face', sides: [side] } : null };
}
