import type { FaceCompareAnswer, FaceCompareInput } from '@facecompare/contract';

/** One comparison, judged fit to be made. */
export interface UpstreamCall {
  /** The known fields as the caller sent them; no default is filled in. */
  readonly request: FaceCompareInput;
  /** The selfie, then the reference photo: encoded image files (JPEG, PNG or WebP), as bytes. */
  readonly images: readonly [Uint8Array, Uint8Array];
  /** A uuid: the caller's, where it sent one. */
  readonly requestId: string;
  /** The caller's transaction, or a new uuid. */
  readonly transactionId: string;
  readonly clientTransactionId: string | null;
}

/**
 * Whatever compares two faces for this server: it maps a wire request to an envelope. Our engine is one, a vendor is
 * another. Verdicts and refusals (no face, several faces) are answers; a fault is thrown as a `ProblemError`.
 */
export interface Upstream {
  /** A short name for the log and for `onVerdict`. */
  readonly name: string;
  /** Once the signal aborts nobody waits for the answer any more. */
  compare(
    call: UpstreamCall,
    options: { readonly signal: AbortSignal },
  ): Promise<FaceCompareAnswer>;
  /** Whether a comparison could be made now. Answers at once and touches nothing. */
  ready(): boolean;
  close?(): Promise<void>;
}
