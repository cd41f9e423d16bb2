import type { CaptureClaimsOutput } from '@facecompare/contract/session';
import { readCapture } from '../capture/read-capture.ts';
import type { SignedClaims } from './signed-payload.ts';

/** The `typ` in the header of a receipt. */
export const RECEIPT_TYPE = 'facecompare-receipt+jwt';

/** What a receipt says about one comparison. */
export interface ReceiptClaims {
  /** The server that judged, as its operator configured it. */
  readonly iss: string;
  /** When it judged, in seconds since 1970. */
  readonly iat: number;
  /** The id of the comparison. Remember it to notice a receipt that is shown again. */
  readonly jti: string;
  /** The id of the session. */
  readonly sid: string;
  /** The host's own reference to a person; null if the session has none. */
  readonly sub: string | null;
  readonly outcome: 'match' | 'no-match' | 'inconclusive';
  /** The code of the problem. A newer server may use codes that this version does not know. */
  readonly problem: string | null;
  /** Distance, 0 or more; null if the upstream gave none. */
  readonly dissimilarity: number | null;
  /** Distance up to which, inclusive, two faces match; null if the upstream gave none. */
  readonly threshold: number | null;
  /** The name of the upstream that judged. */
  readonly upstream: string;
  /** SHA-256 of both images as the server received them, in lower-case hex. */
  readonly sha256: { readonly selfie: string; readonly reference: string };
  /** Who gave the reference photo: the host with the session, or the browser. */
  readonly reference_from: 'session' | 'browser';
  /**
   * What the page claims about how the selfie was taken; null if it claims nothing. It is evidence
   * and no proof: the signature does not make it true.
   */
  readonly capture: CaptureClaimsOutput | null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const isNumber = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;

const isNumberOrNull = (value: unknown): value is number | null =>
  value === null || isNumber(value);

const isOneOf = <T extends string>(value: unknown, ...values: readonly T[]): value is T =>
  values.some((known) => known === value);

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{64}$/.test(value);

function digestsIn(value: unknown): ReceiptClaims['sha256'] | null {
  const { selfie, reference }: { selfie?: unknown; reference?: unknown } = Object(value);
  return isDigest(selfie) && isDigest(reference) ? { selfie, reference } : null;
}

/** Returns the claims of a receipt, and no others; null if one is missing or has another type. */
export function receiptClaimsOf(claims: SignedClaims): ReceiptClaims | null {
  const { iss, iat, jti, sid, sub = null, outcome, problem, upstream } = claims;
  const { dissimilarity, threshold, reference_from } = claims;
  const sha256 = digestsIn(claims.sha256);
  if (!isText(iss) || !isNumber(iat) || !isText(jti) || !isText(sid)) return null;
  if (!isOneOf(outcome, 'match', 'no-match', 'inconclusive')) return null;
  if (!isTextOrNull(sub) || !isTextOrNull(problem) || !isText(upstream)) return null;
  if (!isNumberOrNull(dissimilarity) || !isNumberOrNull(threshold)) return null;
  if (!isOneOf(reference_from, 'session', 'browser') || !sha256) return null;
  const capture = readCapture(claims.capture);
  const who = { iss, iat, jti, sid, sub };
  const numbers = { dissimilarity, threshold };
  return { ...who, outcome, problem, ...numbers, upstream, sha256, reference_from, capture };
}
