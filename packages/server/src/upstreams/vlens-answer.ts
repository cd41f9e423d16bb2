import {
  type CompareVerdict,
  type FaceCompareAnswer,
  ProblemError,
  problemOf,
  readAnswer,
  ScanServicesOutput,
} from '@facecompare/contract';
import { emptyServices, imagesOfVerdict, problemAnswer } from '../answer/problem-answer.ts';
import { type Detected, type Ids, verdictAnswer } from '../answer/verdict-answer.ts';
import type { UpstreamCall } from '../upstream.ts';
import { problemBehind, unreadableProblem } from './vlens-problem.ts';

/** Services that reveal more about a person than whether two photos match. */
export const LISTED_SERVICES = ['AML', 'SRC', 'classification'] as const;
export type ListedService = (typeof LISTED_SERVICES)[number];

export interface VlensReply {
  /** HTTP status. */
  readonly status: number;
  /** The parsed body; undefined if it could not be parsed. */
  readonly json: unknown;
  /** Seconds of the Retry-After header. */
  readonly retryAfter: number | undefined;
}

/**
 * Builds the envelope for the browser from scratch: every field is one we know, of the type we
 * expect.
 * @throws ProblemError if VLens reports a fault, or its answer cannot be read
 */
export function answerOfVlens(
  { status, json, retryAfter }: VlensReply,
  call: UpstreamCall,
  listed: readonly ListedService[],
): FaceCompareAnswer {
  const verdict = verdictIn(withoutOurWord(json), status, retryAfter);
  const told = {
    ids: idsOf(verdict, call),
    threshold: verdict.threshold,
    detected: detectedIn(verdict),
    services: servicesOf(verdict, json, listed),
  };
  const { problem } = verdict;
  if (problem) {
    const { ids, threshold, detected, services } = told;
    const data = { ...ids, isMatched: false, threshold, score: null, ...detected };
    return problemAnswer(
      { code: problem.code },
      { images: imagesOfVerdict(verdict), services, data },
    );
  }
  // A success with an error status contradicts itself.
  if (status < 200 || status >= 300) throw new ProblemError({ code: 'upstream-failed' });
  return verdictAnswer({
    ...told,
    isMatched: verdict.outcome === 'match',
    dissimilarity: verdict.dissimilarity,
    score: numberIn(json, 'data', 'score'),
  });
}

function verdictIn(json: unknown, status: number, retryAfter: number | undefined): CompareVerdict {
  if (json === undefined || saysTwice(json)) throw new ProblemError(unreadableProblem(status));
  try {
    return readAnswer(json);
  } catch (cause) {
    throw new ProblemError(problemBehind(problemOf(cause), status, retryAfter));
  }
}

/**
 * Fields are read in any casing, so two spellings of one field could contradict each other. Only
 * four levels are read.
 */
function saysTwice(value: unknown, levels = 4): boolean {
  if (levels === 0 || !isObject(value)) return false;
  const names = Object.keys(value).map((name) => name.toLowerCase());
  return (
    new Set(names).size < names.length ||
    Object.values(value).some((inner) => saysTwice(inner, levels - 1))
  );
}

/** Removes `problem`: it is a field of our API and has no meaning in an answer of VLens. */
function withoutOurWord(json: unknown): unknown {
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).filter(([name]) => name.toLowerCase() !== 'problem'),
  );
}

/**
 * An id is passed on only if it looks like one, because it is the only text of VLens that reaches
 * the browser.
 */
const ID = /^[A-Za-z0-9._:-]{1,64}$/;
const saneId = (id: string | null): string | undefined =>
  id !== null && ID.test(id) ? id : undefined;

function idsOf(
  { ids }: CompareVerdict,
  { request, requestId, clientTransactionId }: UpstreamCall,
): Ids {
  const transaction = saneId(ids.transaction) ?? (request.transaction_id || undefined);
  return {
    ...(transaction === undefined ? {} : { transaction_id: transaction }),
    // The caller's own id stays. If it sent none, VLens' id is more useful than the one that this
    // server made up.
    request_id: request.request_id === requestId ? requestId : (saneId(ids.request) ?? requestId),
    client_transaction_id: clientTransactionId ?? saneId(ids.clientTransaction) ?? null,
  };
}

const detectedIn = ({ sides: { selfie, reference } }: CompareVerdict): Detected => ({
  ...(selfie.faceFound === null ? {} : { detected_face_image: selfie.faceFound }),
  ...(reference.faceFound === null ? {} : { detected_id_face_image: reference.faceFound }),
});

function servicesOf(
  { spoof, liveness }: CompareVerdict,
  json: unknown,
  listed: readonly ListedService[],
): ScanServicesOutput {
  const given = isObject(json) ? ownField(json, 'services') : undefined;
  const more = listed.flatMap((name) => {
    const parsed = isObject(given)
      ? ScanServicesOutput.safeParse({ [name]: ownField(given, name) })
      : undefined;
    const service = parsed?.success ? parsed.data[name] : undefined;
    return service ? [[name, service] as const] : [];
  });
  return { ...emptyServices(), spoofing: { fake: spoof }, liveness, ...Object.fromEntries(more) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ownField(object: Record<string, unknown>, name: string): unknown {
  const key = Object.keys(object).find(
    (candidate) => candidate.toLowerCase() === name.toLowerCase(),
  );
  return key === undefined ? undefined : object[key];
}

/** Reads a number, or one written as text, at that path. */
function numberIn(json: unknown, ...path: readonly string[]): number | null {
  const value = path.reduce(
    (at: unknown, name) => (isObject(at) ? ownField(at, name) : undefined),
    json,
  );
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
