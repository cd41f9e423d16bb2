import { randomUUID } from 'node:crypto';
import { FaceCompareInput, ProblemError } from '@facecompare/contract';
import { SessionCompareInput } from '@facecompare/contract/session';
import type { ImageProblem } from '../answer/problem-answer.ts';
import type { Session } from '../sessions/session.ts';
import type { PageClaims } from '../sessions/session-attempt.ts';
import { givenBySession } from './given-by-session.ts';
import { judgeFields } from './judge-fields.ts';
import { judgeImages } from './judge-images.ts';
import { splitClaims } from './page-claims.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { sha256Of } from './sha256-of.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEY_IN_QUERY = /^(?:x-)?(?:api[-_]?key|access[-_]?token|token|key)$/i;

/** A call as the caller sent it. */
export interface ReceivedCall {
  /** The known fields, with what the session sets, and without what the page claims. */
  readonly request: Omit<SessionCompareInput, keyof PageClaims>;
  readonly claims: PageClaims;
  readonly selfie: Uint8Array;
  /** Null if the session holds the reference photo. */
  readonly reference: Uint8Array | null;
  readonly requestId: string;
  readonly transactionId: string;
  readonly clientTransactionId: string | null;
}

export type ReadCall =
  | {
      readonly call: ReceivedCall /** SHA-256 of the body, hex; computed on demand. */;
      readonly fingerprint: () => Promise<string>;
    }
  | { readonly requestId: string; readonly problems: readonly [ImageProblem, ...ImageProblem[]] };

/**
 * Reads a comparison from an HTTP request, or the problems of its images.
 * @param session the session of the caller; null if it has none
 * @throws ProblemError for any mistake in the request itself
 */
export async function readCall(request: Request, session: Session | null): Promise<ReadCall> {
  // Every proxy on the way logs addresses, so a key in an address is no longer a secret.
  if ([...new URL(request.url).searchParams.keys()].some((name) => KEY_IN_QUERY.test(name))) {
    throw new ProblemError({
      code: 'invalid-request',
      detail: 'An API key does not belong into the address.',
    });
  }
  const body = await readBody(request);
  const { rest, claims } = splitClaims(parseJson(body), session !== null);
  const isHeld = session !== null && session.heldReference !== null;
  const input = judgeFields<SessionCompareInput>(
    session ? givenBySession(rest, session) : rest,
    isHeld ? SessionCompareInput : FaceCompareInput,
  );
  const requestId =
    input.request_id && UUID.test(input.request_id) ? input.request_id : randomUUID();
  const judged = judgeImages(input.face_image1, input.face_image2);
  if ('problems' in judged) return { requestId, problems: judged.problems };
  const call = {
    ...judged,
    request: input,
    claims,
    requestId,
    transactionId: input.transaction_id || randomUUID(),
    clientTransactionId: input.client_transaction_id ?? null,
  };
  return { call, fingerprint: () => sha256Of(body) };
}
