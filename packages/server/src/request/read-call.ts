import { randomUUID } from 'node:crypto';
import { ProblemError } from '@facecompare/contract';
import type { ImageProblem } from '../answer/problem-answer.ts';
import type { UpstreamCall } from '../upstream.ts';
import { judgeFields } from './judge-fields.ts';
import { judgeImages } from './judge-images.ts';
import { parseJson } from './parse-json.ts';
import { readBody } from './read-body.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEY_IN_QUERY = /^(?:x-)?(?:api[-_]?key|access[-_]?token|token|key)$/i;

export type ReadCall =
  | {
      readonly call: UpstreamCall /** SHA-256 of the body, hex; computed on demand. */;
      readonly fingerprint: () => Promise<string>;
    }
  | { readonly requestId: string; readonly problems: readonly [ImageProblem, ...ImageProblem[]] };

/**
 * Reads a comparison from an HTTP request, or the problems of its images.
 * @throws ProblemError for any mistake in the request itself
 */
export async function readCall(request: Request): Promise<ReadCall> {
  // Every proxy on the way logs addresses, so a key in an address is no longer a secret.
  if ([...new URL(request.url).searchParams.keys()].some((name) => KEY_IN_QUERY.test(name))) {
    throw new ProblemError({
      code: 'invalid-request',
      detail: 'An API key does not belong into the address.',
    });
  }
  const body = await readBody(request);
  const input = judgeFields(parseJson(body));
  const requestId =
    input.request_id && UUID.test(input.request_id) ? input.request_id : randomUUID();
  const judged = judgeImages(input);
  if ('problems' in judged) return { requestId, problems: judged.problems };
  const call = {
    request: input,
    images: judged.images,
    requestId,
    transactionId: input.transaction_id || randomUUID(),
    clientTransactionId: input.client_transaction_id ?? null,
  };
  return { call, fingerprint: () => fingerprintOf(body) };
}

/** Uses WebCrypto, because it hashes 16 MiB on another thread. */
const fingerprintOf = async (body: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('hex');
