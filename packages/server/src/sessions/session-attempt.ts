import { randomUUID } from 'node:crypto';
import { type CaptureClaims, ProblemError, wireCapture } from '@facecompare/contract';
import type { ConsentRecord } from '@facecompare/contract/session';
import { breaksRule, type CaptureRule } from '../capture/capture-rules.ts';
import { withConsent } from './consent/session-consent.ts';
import { isPairCounted } from './counted-pair.ts';
import type { HeldReferences } from './held-references.ts';
import type { ImageDigests, Session, SessionComparison } from './session.ts';
import type { SessionRecords } from './session-records.ts';
import { giveBack, LONGEST_COMPARISON, reserveTry, settleTry } from './session-rules.ts';
import type { ReceiptClaims } from './signing/receipt.ts';
import type { UsedSelfies } from './used-selfies.ts';
import type { SessionWebhooks } from './webhooks/session-webhooks.ts';

/** What a session needs to judge. */
export interface AttemptParts {
  readonly records: SessionRecords;
  readonly references: HeldReferences;
  readonly selfies: UsedSelfies;
  readonly webhooks: SessionWebhooks | null;
  readonly captureRules: readonly CaptureRule[];
  /** Signs the receipt of a comparison. */
  readonly sign: (claims: ReceiptClaims) => Promise<string>;
  readonly issuer: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a page says about a comparison, besides its photos. */
export interface PageClaims {
  readonly capture: CaptureClaims | null;
  /** Its action is `granted`. */
  readonly consent: ConsentRecord | null;
}

/** One comparison of a session, from the try it takes to its result. */
export interface Attempt {
  /** Why the upstream must not be asked; null if it may be asked. */
  readonly refusal: 'replayed-image' | 'capture-refused' | null;
  /**
   * Writes the result into the session, with its receipt.
   * @throws ProblemError `session-closed` if the result does not count: then the caller may not hear it
   */
  settle(result: Omit<SessionComparison, 'receipt'>): Promise<SessionComparison>;
  /**
   * Gives the try back after a fault.
   * @param isJudged whether it counts as judged, because the caller broke it off
   */
  giveBack(isJudged: boolean): Promise<void>;
}

/** An unknown session opens no door: it was erased, or the store forgot it. */
const unknownSession = (): ProblemError => new ProblemError({ code: 'unauthorized' });

/** What the receipt of a comparison says. */
const claimsOf = (
  result: Omit<SessionComparison, 'receipt'>,
  { id, subject }: Session,
  { issuer, now }: { readonly issuer: string; readonly now: number },
): ReceiptClaims => ({
  iss: issuer,
  iat: Math.floor(now / 1000),
  jti: result.comparisonId,
  sid: id,
  sub: subject,
  outcome: result.outcome,
  problem: result.problem,
  dissimilarity: result.dissimilarity,
  threshold: result.threshold,
  upstream: result.upstream,
  sha256: result.sha256,
  reference_from: result.referenceFrom,
  capture: result.capture && wireCapture(result.capture),
});

/**
 * Takes a try of a session.
 * @throws ProblemError `session-closed`, `rate-limited`, or `unauthorized` if it is unknown
 */
export async function beginAttempt(
  { records, references, selfies, webhooks, captureRules, sign, issuer, now }: AttemptParts,
  session: Session,
  images: ImageDigests,
  { capture, consent }: PageClaims,
): Promise<Attempt> {
  const tried = { id: randomUUID(), until: now() + LONGEST_COMPARISON };
  const { id } = session;
  const reserved = await records.change(id, (kept) =>
    withConsent(reserveTry(kept, tried, now()), consent, now()),
  );
  if (!reserved) throw unknownSession();
  const isReplay = isPairCounted(reserved, images) || !(await selfies.claim(id, images));

  async function settle(result: Omit<SessionComparison, 'receipt'>): Promise<SessionComparison> {
    const isDecided = result.outcome !== 'inconclusive';
    // Two sessions sent one selfie at the same moment: the other one was first.
    if (isDecided && !(await selfies.decided(id, images)))
      throw new ProblemError({ code: 'rate-limited', retryAfter: 1 });
    const receipt = await sign(claimsOf(result, session, { issuer, now: now() }));
    const comparison = { ...result, receipt };
    const settled = await records.change(id, (kept) =>
      settleTry(kept, tried.id, comparison, now()),
    );
    if (!settled) throw unknownSession();
    // The result counts now, so the caller must hear it, even if the store fails meanwhile. It then
    // deletes both by itself: the photo at the expiry, and the claim after the longest comparison.
    await Promise.allSettled([
      settled.status === 'open' ? null : references.erase(id),
      isDecided || isReplay ? null : selfies.release(id, images),
    ]);
    await webhooks?.compared(settled, comparison);
    return comparison;
  }

  const refusedCapture = breaksRule(captureRules, capture) ? 'capture-refused' : null;
  return {
    refusal: isReplay ? 'replayed-image' : refusedCapture,
    settle,
    async giveBack(isJudged) {
      const after = await records.change(id, (kept) => giveBack(kept, tried.id, isJudged, now()));
      if (!isReplay) await selfies.release(id, images);
      if (!after || after.status === 'open') return;
      await references.erase(id);
      await webhooks?.ended(after);
    },
  };
}
