import type {
  FaceCompareAnswer,
  FaceCompareInput,
  MatchRules,
  Problem,
} from '@facecompare/contract';
import type { ListedService } from './answer/public-services.ts';

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
   * Which of the services that reveal more about a person may reach the browser. Left out, all that
   * the upstream answers with. The host's server gets all of them.
   */
  readonly publicServices?: readonly ListedService[] | undefined;
  /**
   * Compares the two images of a call. Once the signal aborts, no caller waits for the answer any
   * more.
   */
  compare(
    call: UpstreamCall,
    options: { readonly signal: AbortSignal },
  ): Promise<FaceCompareAnswer>;
  /**
   * Looks at one photo, if the upstream can: whether it could be compared as a reference.
   * @returns what is wrong with it; null if nothing is
   */
  look?(image: Uint8Array, options: { readonly signal: AbortSignal }): Promise<Problem | null>;
  /** Whether a comparison could run now. It answers at once and changes nothing. */
  ready(): boolean;
  close?(): Promise<void>;
}
