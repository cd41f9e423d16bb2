import { randomUUID } from 'node:crypto';
import { type FaceCompareAnswer, IMAGE_FIELDS, ProblemError } from '@facecompare/contract';
import { refusalFor } from '../answer/answer-for.ts';
import { withoutDetail } from '../answer/expected-problem.ts';
import { failClosed } from '../answer/fail-closed.ts';
import type { JudgedAnswer } from '../answer/judged-answer.ts';
import { publicAnswer } from '../answer/public-services.ts';
import { statusOf } from '../answer/response.ts';
import { rulesOf } from '../answer/rules-of.ts';
import { samePicture } from '../likeness/same-picture.ts';
import type { ReceivedCall } from '../request/read-call.ts';
import { sha256Of } from '../request/sha256-of.ts';
import type { ImageDigests, Session } from '../sessions/session.ts';
import type { SessionAccess } from '../sessions/session-access.ts';
import type { Attempt } from '../sessions/session-attempt.ts';
import { closed } from '../sessions/session-rules.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import type { Caller } from './caller.ts';
import { callHost, type OnVerdict, type VerdictEvent } from './verdict-hook.ts';

export interface CompareOnceConfig {
  /**
   * Called once for each comparison that ends in a verdict. It is not called for a repeated answer
   * or for a fault.
   */
  readonly onVerdict?: OnVerdict;
  /**
   * How close to the threshold nothing is decided: a ratio of the threshold, 0 or more. A match or
   * no match inside this band is answered as `near-threshold`. Off by default.
   */
  readonly reviewBand?: number;
  /**
   * Sessions whose tokens are accepted, from `createSessions`. Without them a session token is not
   * looked at.
   */
  readonly sessions?: SessionAccess;
}

/** What is wrong with a picture and itself. The upstream is not asked about them. */
const SAME_IMAGE = [
  { image: IMAGE_FIELDS[0], code: 'same-image' },
  { image: IMAGE_FIELDS[1], code: 'same-image' },
] as const;

/**
 * Returns a function that compares two photos: it takes a try of the session, asks the upstream,
 * writes the result into the session, and tells the host. Only then the caller hears it.
 */
export function compareOnce(
  upstream: Upstream,
  { onVerdict, reviewBand, sessions }: CompareOnceConfig,
  onError: (error: unknown) => void,
) {
  const isSamePicture = samePicture();

  async function judged(call: UpstreamCall, attempt: Attempt | null, signal: AbortSignal) {
    if (attempt?.refusal)
      return refusalFor(call, [{ image: IMAGE_FIELDS[0], code: attempt.refusal }]);
    if (await isSamePicture(call, signal)) return refusalFor(call, SAME_IMAGE);
    const answer = await upstream.compare(call, { signal }).catch(withoutDetail);
    return failClosed(answer, { ...rulesOf(upstream, call), reviewBand });
  }

  /** The photo from the body, or the one that the session holds. */
  async function referenceOf({ reference }: ReceivedCall, session: Session | null) {
    const held = reference ?? (session && (await sessions?.heldReference(session)));
    if (!held) throw new ProblemError(closed('cancelled'));
    return held;
  }

  return async (
    received: ReceivedCall,
    { principal, session }: Caller,
    signal: AbortSignal,
  ): Promise<JudgedAnswer> => {
    const { selfie, reference, claims } = received;
    // Without a session and a hook, nothing needs the digests.
    const images: ImageDigests | null =
      session || onVerdict
        ? {
            selfie: await sha256Of(selfie),
            reference: reference ? await sha256Of(reference) : (session?.heldReference ?? ''),
          }
        : null;
    const attempt = (session && images && (await sessions?.begin(session, images, claims))) ?? null;
    // Without the store, the try is free again after the longest comparison.
    const giveBack = (isJudged: boolean) => attempt?.giveBack(isJudged).catch(onError);
    try {
      const call = wholeCall(received, await referenceOf(received, session));
      const answer = await judged(call, attempt, signal);
      const shown = publicAnswer(answer, upstream.publicServices);
      if (statusOf(answer) !== 200) {
        await giveBack(statusOf(answer) < 500);
        return shown;
      }
      if (!images) return shown;
      const result = {
        comparisonId: randomUUID(),
        requestId: call.requestId,
        at: new Date().toISOString(),
        ...factsOf(answer),
        upstream: upstream.name,
        sha256: images,
        referenceFrom: reference ? 'browser' : 'session',
        capture: claims.capture,
        services: answer.services ?? null,
      } as const;
      const receipt = (await attempt?.settle(result))?.receipt ?? null;
      const event: VerdictEvent = {
        answer,
        requestId: result.requestId,
        comparisonId: result.comparisonId,
        sessionId: session?.id ?? null,
        subject: session?.subject ?? null,
        principal,
        images,
        referenceFrom: result.referenceFrom,
        capture: result.capture,
        upstream: upstream.name,
        receipt,
      };
      await callHost(onVerdict, event, onError);
      return receipt === null
        ? shown
        : { ...shown, session: { comparison_id: result.comparisonId, receipt } };
    } catch (error) {
      await giveBack(signal.aborted);
      throw error;
    }
  };
}

/** Fills in the photo that the session holds. */
const wholeCall = (
  { request, selfie, reference, claims, ...ids }: ReceivedCall,
  held: Uint8Array,
): UpstreamCall => ({
  ...ids,
  request: {
    ...request,
    face_image2: request.face_image2 ?? Buffer.from(held).toString('base64'),
  },
  images: [selfie, held] as const,
});

/** What a session keeps of an answer. */
const factsOf = ({ problem, data }: FaceCompareAnswer) =>
  ({
    outcome: problem ? 'inconclusive' : data?.isMatched === true ? 'match' : 'no-match',
    problem: problem?.code ?? null,
    dissimilarity: data?.dissimilarity ?? null,
    threshold: data?.threshold ?? null,
  }) as const;
