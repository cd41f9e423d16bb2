import type { HeldReferences } from '../held-references.ts';
import type { SessionRecords } from '../session-records.ts';
import type { SessionVerdictStore } from '../session-verdict-store.ts';
import { isoOf } from '../session-view.ts';
import type { SessionWebhooks } from '../webhooks/session-webhooks.ts';
import { readConsent } from './read-consent.ts';
import { reported, withdrawn } from './session-consent.ts';
import type { WithdrawnSession } from './withdrawn-session.ts';

export interface WithdrawParts {
  readonly records: SessionRecords;
  readonly references: HeldReferences;
  readonly answers: SessionVerdictStore;
  readonly webhooks: SessionWebhooks | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Returns a function that withdraws the consent of a session, and erases what depends on it. A
 * second call does what the first one left undone, if a server died in between.
 */
export const withdrawSession =
  ({ records, references, answers, webhooks, now }: WithdrawParts) =>
  async (id: string, record: unknown): Promise<WithdrawnSession | null> => {
    const read = readConsent(record, 'withdrawn');
    // The record first: from then on no comparison under way can write its result.
    const session = await records.change(id, (kept) => withdrawn(kept, read, now()));
    if (!session?.withdrawal) return null;
    await references.erase(id);
    await answers.erase(id);
    if (!session.withdrawal.isReported) {
      await webhooks?.withdrawn(session);
      await records.change(id, reported);
    }
    const { at, comparisons, reference } = session.withdrawal;
    return {
      sessionId: id,
      status: session.status,
      withdrawnAt: isoOf(at),
      comparisons,
      reference,
    };
  };
