import type { FaceCompareAnswer } from '@facecompare/contract';

/** The stored data of a comparison: the answer, and a hash of the request. Never an image. */
export interface KeptVerdict {
  /** SHA-256 of the request body, hex. */
  readonly fingerprint: string;
  readonly answer: FaceCompareAnswer;
}

/**
 * A store of verdicts for their idempotency keys. Several servers behind one address share one
 * store.
 */
export interface VerdictStore {
  get(key: string): KeptVerdict | undefined | Promise<KeptVerdict | undefined>;
  set(key: string, kept: KeptVerdict): void | Promise<void>;
}
