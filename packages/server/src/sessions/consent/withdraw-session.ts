import type { ConsentRecord } from '@facecompare/contract/session';
import type { HeldReferences } from '../held-references.ts';
import type { SessionRecords } from '../session-records.ts';
import type { SessionVerdictStore } from '../session-verdict-store.ts';
import type { SessionWebhooks } from '../webhooks/session-webhooks.ts';
import { readConsent } from './read-consent.ts';
import { withdrawn } from './session-consent.ts';
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
 * second call erases what the first one left, if a server died in between, and sends no event.
 */
export const withdrawSession =
  ({ records, references, answers, webhooks, now }: WithdrawParts) =>
  async (id: string, record: unknown): Promise<WithdrawnSession | null> => {
    const read: ConsentRecord | null = readConsent(record, 'withdrawn');
    let isFirst = false;
    // The record first: from then on no comparison under way can write its result.
    const session = await records.change(id, (kept) => {
      isFirst = kept.withdrawal === null;
      return withdrawn(kept, read, now());
    });
    if (!session?.withdrawal) return null;
    await references.erase(id);
    await answers.erase(id);
    await webhooks?.withdrawn(session, isFirst);
    const { at, comparisons, reference } = session.withdrawal;
    const withdrawnAt = new Date(at).toISOString();
    return { sessionId: id, status: session.status, withdrawnAt, comparisons, reference };
  };
