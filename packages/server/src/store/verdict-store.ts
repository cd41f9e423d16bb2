import type { FaceCompareAnswer } from '@facecompare/contract';

/** What is kept of a comparison: what was said, and a hash of what was asked. Never an image. */
export interface KeptVerdict {
  /** SHA-256 of the request body, hex. */
  readonly fingerprint: string;
  readonly answer: FaceCompareAnswer;
}

/** Where verdicts are kept for their idempotency keys. Several servers behind one address share one. */
export interface VerdictStore {
  get(key: string): KeptVerdict | undefined | Promise<KeptVerdict | undefined>;
  set(key: string, kept: KeptVerdict): void | Promise<void>;
}
