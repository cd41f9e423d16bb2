import type { Backend, CompareRequest } from '../backend.ts';
import { DEFAULT_THRESHOLD, marginOf } from '../similarity.ts';
import type { CompareVerdict } from '../verdict.ts';

/**
 * Finds what a verdict lacks according to the rules that its backend declares.
 * @returns the broken rule, or null if every rule holds
 */
export function brokenRuleOf(
  verdict: CompareVerdict,
  { requestId, clientTransactionId }: CompareRequest,
  { threshold = DEFAULT_THRESHOLD, decidesBy }: Backend,
): string | null {
  if (!(threshold > 0 && threshold < Number.POSITIVE_INFINITY)) return 'its threshold is above 0';
  if (decidesBy !== undefined && decidesBy !== 'flag') return 'decidesBy is "flag", or left out';
  const { ids, dissimilarity } = verdict;
  if (ids.request !== null && ids.request.toLowerCase() !== requestId.toLowerCase())
    return 'the id of the request is the one that was sent, or null';
  if (
    clientTransactionId &&
    ids.clientTransaction !== null &&
    ids.clientTransaction !== clientTransactionId
  )
    return 'the client transaction id is the one that was sent, or null';
  if (verdict.margin !== marginOf(dissimilarity, verdict.threshold))
    return 'margin follows from distance and threshold';
  if (verdict.outcome !== 'match' || decidesBy === 'flag') return null;
  if (dissimilarity === null) return 'a match has its distance, or the backend declares decidesBy';
  const limit = verdict.threshold ?? threshold;
  return limit <= threshold && dissimilarity <= limit
    ? null
    : 'a match is within the threshold that the backend declares';
}
