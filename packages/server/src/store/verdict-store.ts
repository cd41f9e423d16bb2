import type { JudgedAnswer } from '../answer/judged-answer.ts';

/** The stored data of a comparison: the answer, and a hash of the request. Never an image. */
export interface KeptVerdict {
  /** SHA-256 of the request body, hex. */
  readonly fingerprint: string;
  readonly answer: JudgedAnswer;
}

/**
 * A store of verdicts for their idempotency keys. Several servers behind one address share one
 * store.
 */
export interface VerdictStore {
  get(key: string): KeptVerdict | undefined | Promise<KeptVerdict | undefined>;
  set(key: string, kept: KeptVerdict): void | Promise<void>;
  /**
   * Claims a free key before its work begins, so that no other server does the same work meanwhile.
   * A claim ends by itself, because its server may die. A store of one process needs none.
   * @returns false if a verdict is kept, or if another server has claimed the key
   */
  claim?(key: string): boolean | Promise<boolean>;
  /** Gives up a claim after work that ended without a verdict. */
  release?(key: string): void | Promise<void>;
}
