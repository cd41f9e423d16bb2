/** The wire form of sessions: our own extension of the API. Times are ISO 8601 in UTC. */
import * as z from 'zod/mini';
import {
  FaceCompareAnswer,
  FaceCompareInput,
  ProblemOutput,
  ScanServicesOutput,
} from './compare.ts';
import { CaptureClaimsOutput } from './session/capture-claims-output.ts';
import { ConsentRecord, SessionConsentOutput } from './session/consent-record.ts';
import { SESSION_STATUSES } from './session/session-status.ts';

export { CaptureClaimsOutput } from './session/capture-claims-output.ts';
export { ConsentRecord, ConsentRetention, SessionConsentOutput } from './session/consent-record.ts';
export { SESSION_STATUSES, type SessionStatus } from './session/session-status.ts';

const text = () => z.optional(z.nullable(z.string()));

/** What the host's server sends to `POST /v1/sessions`. */
export const SessionInput = z.object({
  subject: text(),
  reference_image: text(),
  max_attempts: z.optional(z.nullable(z.int())),
  expires_in: z.optional(z.nullable(z.int())),
  allowed_origins: z.optional(z.nullable(z.array(z.string()))),
  transaction_id: text(),
  client_transaction_id: text(),
  country: text(),
  liveness: text(),
  getExtractedData: z.optional(z.nullable(z.boolean())),
});
export type SessionInput = z.infer<typeof SessionInput>;

const SessionCreated = {
  session_id: z.string(),
  session_token: z.string(),
  expires_at: z.string(),
  status: z.enum(SESSION_STATUSES),
};
export const SessionCreatedOutput = z.object(SessionCreated);
export type SessionCreatedOutput = z.infer<typeof SessionCreatedOutput>;

const State = {
  session_id: z.string(),
  status: z.enum(SESSION_STATUSES),
  attempts_left: z.int(),
  expires_at: z.string(),
  expires_in: z.int(),
  reference_held: z.boolean(),
};
/** What a page may know about its session. */
export const SessionStateOutput = z.object(State);
export type SessionStateOutput = z.infer<typeof SessionStateOutput>;

/** The part of an answer that concerns the session: its state, and the receipt of a verdict. */
export const SessionAnswerOutput = z.object({
  ...State,
  comparison_id: z.optional(z.string()),
  receipt: z.optional(z.string()),
});
export type SessionAnswerOutput = z.infer<typeof SessionAnswerOutput>;

export const SessionComparisonOutput = z.object({
  comparison_id: z.string(),
  request_id: z.string(),
  at: z.string(),
  outcome: z.enum(['match', 'no-match', 'inconclusive']),
  problem: z.nullable(ProblemOutput.shape.code),
  dissimilarity: z.nullable(z.number()),
  threshold: z.nullable(z.number()),
  upstream: z.string(),
  sha256: z.object({ selfie: z.string(), reference: z.string() }),
  reference_from: z.enum(['session', 'browser']),
  capture: z.nullable(CaptureClaimsOutput),
  services: z.nullable(ScanServicesOutput),
  receipt: z.string(),
});
export type SessionComparisonOutput = z.infer<typeof SessionComparisonOutput>;

/** What was erased when the person took the consent back. */
export const SessionWithdrawalOutput = z.object({
  at: z.string(),
  record: z.nullable(ConsentRecord),
  comparisons: z.int(),
  reference: z.boolean(),
});
export type SessionWithdrawalOutput = z.infer<typeof SessionWithdrawalOutput>;

/** A session as the host's server reads it. */
export const SessionOutput = z.object({
  ...State,
  subject: z.nullable(z.string()),
  max_attempts: z.int(),
  allowed_origins: z.nullable(z.array(z.string())),
  created_at: z.string(),
  ended_at: z.nullable(z.string()),
  transaction_id: text(),
  client_transaction_id: text(),
  country: text(),
  liveness: text(),
  getExtractedData: z.optional(z.boolean()),
  comparisons: z.array(SessionComparisonOutput),
  consents: z.array(SessionConsentOutput),
  withdrawal: z.nullable(SessionWithdrawalOutput),
});
export type SessionOutput = z.infer<typeof SessionOutput>;

export const SessionErasedOutput = z.object({
  session_id: z.string(),
  comparisons: z.int(),
  reference: z.boolean(),
});
export type SessionErasedOutput = z.infer<typeof SessionErasedOutput>;

/** What a page or the host's server may send to withdraw the consent. */
export const SessionWithdrawInput = z.object({ consent: z.optional(z.nullable(ConsentRecord)) });
export type SessionWithdrawInput = z.infer<typeof SessionWithdrawInput>;

export const SessionWithdrawnOutput = z.object({
  session_id: z.string(),
  status: z.enum(SESSION_STATUSES),
  withdrawn_at: z.string(),
  comparisons: z.int(),
  reference: z.boolean(),
});
export type SessionWithdrawnOutput = z.infer<typeof SessionWithdrawnOutput>;

/** A comparison by session. The session may hold the reference photo, and then it is left out. */
export const SessionCompareInput = z.object({
  ...FaceCompareInput.shape,
  face_image2: z.optional(z.string()),
  capture: z.optional(z.nullable(CaptureClaimsOutput)),
  consent: z.optional(z.nullable(ConsentRecord)),
});
export type SessionCompareInput = z.infer<typeof SessionCompareInput>;

/** The answer to a comparison by session: the envelope, with the part of the session. */
export const SessionCompareAnswer = z.object({
  ...FaceCompareAnswer.shape,
  session: z.optional(SessionAnswerOutput),
});
export type SessionCompareAnswer = z.infer<typeof SessionCompareAnswer>;

/** The webhook after each result. */
export const ComparisonCompletedEvent = z.object({
  type: z.literal('comparison.completed'),
  timestamp: z.string(),
  data: z.object({
    session_id: z.string(),
    subject: z.nullable(z.string()),
    ...SessionComparisonOutput.shape,
  }),
});
export type ComparisonCompletedEvent = z.infer<typeof ComparisonCompletedEvent>;

/** The webhook at the end of a session. */
export const SessionClosedEvent = z.object({
  type: z.literal('session.closed'),
  timestamp: z.string(),
  data: SessionOutput,
});
export type SessionClosedEvent = z.infer<typeof SessionClosedEvent>;

/** The webhook after the person took the consent back. */
export const ConsentWithdrawnEvent = z.object({
  type: z.literal('consent.withdrawn'),
  timestamp: z.string(),
  data: SessionOutput,
});
export type ConsentWithdrawnEvent = z.infer<typeof ConsentWithdrawnEvent>;
