import type { FaceCompareAnswer } from '@facecompare/contract';
import { emptyServices } from '../answer/problem-answer.ts';
import { verdictAnswer } from '../answer/verdict-answer.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';

export interface FakeUpstream extends Upstream {
  readonly calls: UpstreamCall[];
  /** How many comparisons were aborted while they ran. */
  aborted: number;
  isReady: boolean;
}

/** Returns the answer of a match, for a call. */
export const matchFor = ({
  transactionId,
  requestId,
  clientTransactionId,
}: UpstreamCall): FaceCompareAnswer =>
  verdictAnswer({
    ids: {
      transaction_id: transactionId,
      request_id: requestId,
      client_transaction_id: clientTransactionId,
    },
    isMatched: true,
    dissimilarity: 1.2,
    threshold: 2.4,
    score: 0.75,
    detected: { detected_face_image: true, detected_id_face_image: true },
    services: emptyServices(),
  });

/**
 * Creates an upstream that looks at no image and returns the given answer, for tests of everything
 * around it.
 */
export function fakeUpstream(
  answer: (
    call: UpstreamCall,
    signal: AbortSignal,
  ) => FaceCompareAnswer | Promise<FaceCompareAnswer> = matchFor,
): FakeUpstream {
  const fake: FakeUpstream = {
    name: 'fake',
    calls: [],
    aborted: 0,
    isReady: true,
    async compare(call, { signal }) {
      fake.calls.push(call);
      signal.addEventListener('abort', () => fake.aborted++, { once: true });
      return answer(call, signal);
    },
    ready: () => fake.isReady,
  };
  return fake;
}
