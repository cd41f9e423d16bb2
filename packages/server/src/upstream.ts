import type { FaceCompareAnswer, FaceCompareInput, MatchRules } from '@facecompare/contract';

/** One comparison whose request has passed all checks. */
export interface UpstreamCall {
  /** The known fields as the caller sent them; no default is filled in. */
  readonly request: FaceCompareInput;
  /** The selfie, then the reference photo: encoded image files (JPEG, PNG or WebP), as bytes. */
  readonly images: readonly [Uint8Array, Uint8Array];
  /** A uuid: the caller's, if it sent one. */
  readonly requestId: string;
  /** The caller's transaction, or a new uuid. */
  readonly transactionId: string;
  readonly clientTransactionId: string | null;
}

/**
 * Compares two faces for this server: it maps a request of the API to an envelope. Our engine is
 * one upstream, a vendor is another. Verdicts and refusals (no face, several faces) are answers; a
 * fault is thrown as a `ProblemError`.
 */
export interface Upstream extends MatchRules {
  /** A short name for the log and for `onVerdict`. */
  readonly name: string;
  /**
   * Compares the two images of a call. Once the signal aborts, no caller waits for the answer any
   * more.
   */
  compare(
    call: UpstreamCall,
    options: { readonly signal: AbortSignal },
  ): Promise<FaceCompareAnswer>;
  /** Whether a comparison could run now. It answers at once and changes nothing. */
  ready(): boolean;
  close?(): Promise<void>;
}
