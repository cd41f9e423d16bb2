/** What a session knows about the consent of its person, as pure functions. */
import type { ConsentRecord } from '@facecompare/contract/session';
import type { Session } from '../session.ts';
import { statusAt } from '../session-rules.ts';

/** The most consents that a session keeps: the last ones. */
const MOST = 5;

/** Keeps a consent beside the others. Of records with one id, the first counts. */
export function withConsent(session: Session, record: ConsentRecord | null, now: number): Session {
  const { consents } = session;
  const isKnown = consents.some((kept) => kept.record.consentId === record?.consentId);
  if (record === null || isKnown) return session;
  return { ...session, consents: [...consents, { record, receivedAt: now }].slice(-MOST) };
}

/**
 * Withdraws the consent: the content of every comparison is gone, and the session takes no more. It
 * is `cancelled`, also after a match, so that a host that reads only the status lets no one pass. A
 * session that was withdrawn before stays as it is.
 * @param now milliseconds since 1970
 */
export function withdrawn(session: Session, record: ConsentRecord | null, now: number): Session {
  if (session.withdrawal) return session;
  const isOpen = statusAt(session, now) === 'open';
  return {
    ...session,
    status: 'cancelled',
    endedAt: session.endedAt ?? (isOpen ? now : session.expiresAt),
    // A comparison under way has lost its try, so it cannot write its result.
    reserved: [],
    heldReference: null,
    comparisons: [],
    withdrawal: {
      at: now,
      record,
      comparisons: session.comparisons.length,
      reference: isOpen && session.heldReference !== null,
      isReported: false,
    },
  };
}

/** Notes that the host hears of the withdrawal. */
export const reported = (session: Session): Session =>
  session.withdrawal
    ? { ...session, withdrawal: { ...session.withdrawal, isReported: true } }
    : session;
