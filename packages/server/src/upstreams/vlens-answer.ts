import {
  type CompareVerdict,
  type FaceCompareAnswer,
  type MatchRules,
  ProblemError,
} from '@facecompare/contract';
import { imagesOfVerdict, problemAnswer } from '../answer/problem-answer.ts';
import { type Detected, type Ids, verdictAnswer } from '../answer/verdict-answer.ts';
import type { UpstreamCall } from '../upstream.ts';
import { servicesOf } from './vlens-services.ts';
import { verdictOfVlens } from './vlens-verdict.ts';

export interface VlensReply {
  /** HTTP status. */
  readonly status: number;
  /** The parsed body; undefined if it could not be parsed. */
  readonly json: unknown;
  /** Seconds of the Retry-After header. */
  readonly retryAfter: number | undefined;
}

/**
 * Builds the envelope from scratch: every field is one we know, of the type we
 * expect.
 * @throws ProblemError if VLens reports a fault, or its answer cannot be read
 */
export function answerOfVlens(
  { status, json, retryAfter }: VlensReply,
  call: UpstreamCall,
  rules: MatchRules,
): FaceCompareAnswer {
  const { request_id: request, client_transaction_id: clientTransaction } = call.request;
  const sent = { request, clientTransaction };
  const verdict = verdictOfVlens(json, status, retryAfter, { ...rules, sent });
  const facts = {
    ids: idsOf(verdict, call),
    // The threshold that decided, so that a caller can tell how close the result was.
    threshold: verdict.threshold ?? (rules.decidesBy ? null : (rules.threshold ?? null)),
    detected: detectedIn(verdict),
    services: servicesOf(verdict),
  };
  const { problem } = verdict;
  if (problem) {
    const { ids, threshold, detected, services } = facts;
    const data = { ...ids, isMatched: false, threshold, score: null, ...detected };
    return problemAnswer(
      { code: problem.code },
      { images: imagesOfVerdict(verdict), services, data },
    );
  }
  // A success with an error status contradicts itself.
  if (status < 200 || status >= 300) throw new ProblemError({ code: 'upstream-failed' });
  return verdictAnswer({
    ...facts,
    isMatched: verdict.outcome === 'match',
    dissimilarity: verdict.dissimilarity,
    score: verdict.score,
  });
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
