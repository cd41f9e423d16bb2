import type {
  CaptureClaims,
  ProblemCode,
  RequestFields,
  ScanServicesOutput,
} from '@facecompare/contract';
import type { ConsentRecord, SessionStatus } from '@facecompare/contract/session';

/** SHA-256 of both images as they were received, in hex. */
export interface ImageDigests {
  readonly selfie: string;
  readonly reference: string;
}

/** One judged pair of photos. It contains no image. */
export interface SessionComparison {
  /** Made by this server for each comparison: what a host stores belongs to this id. */
  readonly comparisonId: string;
  /** The caller's id of the request. */
  readonly requestId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly outcome: 'match' | 'no-match' | 'inconclusive';
  readonly problem: ProblemCode | null;
  /** Distance, 0 or more; null if the upstream gave none. */
  readonly dissimilarity: number | null;
  /** Distance up to which, inclusive, two faces match; null if the upstream gave none. */
  readonly threshold: number | null;
  /** The name of the upstream that judged. */
  readonly upstream: string;
  readonly sha256: ImageDigests;
  /** Who gave the reference photo: the host with the session, or the browser. */
  readonly referenceFrom: 'session' | 'browser';
  /** What the page claims about how the selfie was taken; null if it claims nothing. */
  readonly capture: CaptureClaims | null;
  /** The results of all services of the upstream. They are for the host's server only. */
  readonly services: ScanServicesOutput | null;
  /** A signed statement about this comparison (compact JWS). */
  readonly receipt: string;
}

/** A try that was taken and has no result yet. */
export interface ReservedTry {
  readonly id: string;
  /** Milliseconds since 1970. After it the try is free again: the server that took it is gone. */
  readonly until: number;
}

/** A consent that came with a comparison. */
export interface KeptConsent {
  /** Its action is always `granted`. */
  readonly record: ConsentRecord;
  /** When this server got it. Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** The person took the consent back, and the comparisons were erased. */
export interface Withdrawal {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The record of the withdrawal, if there was one. */
  readonly record: ConsentRecord | null;
  /** How many comparisons were erased. */
  readonly comparisons: number;
  /** Whether a held reference photo was erased. */
  readonly reference: boolean;
  /** Whether the event about it is in the queue of webhooks. */
  readonly isReported: boolean;
}

/** One person, one purpose, a few tries. Plain data, as the store keeps it. */
export interface Session {
  readonly id: string;
  /** As it was last written; `statusAt` says what it is now. */
  readonly status: SessionStatus;
  /** The host's own reference to a person; null if it gave none. */
  readonly subject: string | null;
  /** The fields that the session sets for each comparison. */
  readonly fields: RequestFields;
  /** Origins whose pages may use the token; null if any may. */
  readonly allowedOrigins: readonly string[] | null;
  /** 1 to 10. */
  readonly maxAttempts: number;
  /** Tries that ended in a result that counts. */
  readonly attempts: number;
  /** Pairs that were judged, whether they cost a try or not. */
  readonly judged: number;
  readonly reserved: readonly ReservedTry[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Milliseconds since 1970; null while it is open. */
  readonly endedAt: number | null;
  /** SHA-256 of the reference photo that the session holds, in hex; null if it holds none. */
  readonly heldReference: string | null;
  readonly comparisons: readonly SessionComparison[];
  /** The last five, the oldest first. */
  readonly consents: readonly KeptConsent[];
  /** Null unless the person took the consent back. */
  readonly withdrawal: Withdrawal | null;
}
