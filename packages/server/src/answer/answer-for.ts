/** The verdict of your own upstream about one call, in the terms of the API. */
import type { FaceCompareAnswer } from '@facecompare/contract';
import type { UpstreamCall } from '../upstream.ts';
import { emptyServices, type ImageProblem } from './problem-answer.ts';
import { type Detected, type Ids, refusalAnswer, verdictAnswer } from './verdict-answer.ts';

export interface UpstreamVerdict {
  readonly isMatched: boolean;
  /**
   * Distance between the faces, 0 or more: smaller is more alike. Leave it out if the vendor gives
   * none.
   */
  readonly dissimilarity?: number;
  /** Distance up to which, inclusive, two faces match. Leave it out if the vendor gives none. */
  readonly threshold?: number;
  /**
   * Whether the vendor called the selfie a fake; leave it out if it did not check. A fake is never
   * a match.
   */
  readonly fake?: boolean;
  /** Whether a liveness check passed; leave it out if none ran. */
  readonly liveness?: boolean;
}

const idsOf = ({ transactionId, requestId, clientTransactionId }: UpstreamCall): Ids => ({
  transaction_id: transactionId,
  request_id: requestId,
  client_transaction_id: clientTransactionId,
});

/**
 * Builds the answer to a call that has a verdict.
 * @example verdictFor(call, { isMatched: true, dissimilarity: 0.4, threshold: 1 })
 */
export const verdictFor = (
  call: UpstreamCall,
  { isMatched, dissimilarity, threshold, fake, liveness }: UpstreamVerdict,
): FaceCompareAnswer =>
  verdictAnswer({
    ids: idsOf(call),
    isMatched,
    dissimilarity: dissimilarity ?? null,
    threshold: threshold ?? null,
    score: null,
    detected: { detected_face_image: true, detected_id_face_image: true },
    services: { ...emptyServices(), spoofing: { fake: fake ?? null }, liveness: liveness ?? null },
  });

/**
 * Builds the answer to a call without a verdict, because of a photo (no face, several faces, too
 * small).
 * @param problems at least one: `image` is `face_image1` for the selfie, `face_image2` for the
 *   reference photo
 * @example refusalFor(call, [{ image: 'face_image2', code: 'no-face' }])
 */
export function refusalFor(
  call: UpstreamCall,
  problems: readonly [ImageProblem, ...ImageProblem[]],
): FaceCompareAnswer {
  const without = (image: ImageProblem['image']) =>
    problems.some((problem) => problem.image === image && problem.code === 'no-face');
  const detected: Detected = {
    ...(without('face_image1') ? { detected_face_image: false } : {}),
    ...(without('face_image2') ? { detected_id_face_image: false } : {}),
  };
  return refusalAnswer(problems, {
    ids: idsOf(call),
    threshold: null,
    detected,
    services: emptyServices(),
  });
}
