import type { AnswerRules } from '@facecompare/contract';
import type { Upstream, UpstreamCall } from '../upstream.ts';

/**
 * Returns the rules for the answer of an upstream to one call: what it declares, and the ids of the
 * call. If the caller's id is no uuid, the answer may have the id that the server made.
 */
export const rulesOf = (
  { threshold, decidesBy }: Upstream,
  { request, requestId, clientTransactionId }: UpstreamCall,
): AnswerRules => ({
  threshold,
  decidesBy,
  sent: {
    request: request.request_id === requestId ? requestId : null,
    clientTransaction: clientTransactionId,
  },
});
