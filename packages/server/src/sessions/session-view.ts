import type { RequestFields } from '@facecompare/contract';
import { givenFields } from '@facecompare/contract/http';
import type { ConsentRecord, SessionStatus } from '@facecompare/contract/session';
import type { Session, SessionComparison, Withdrawal } from './session.ts';
import { attemptsLeft, statusAt } from './session-rules.ts';

/** What a page may know about its session. */
export interface SessionState {
  readonly sessionId: string;
  readonly status: SessionStatus;
  readonly attemptsLeft: number;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  /**
   * Whole seconds until it expires; 0 if the session is over. Clocks of devices are often wrong, so a
   * page counts from this number.
   */
  readonly expiresIn: number;
  /** Whether the session holds the reference photo, so that the page only sends the selfie. */
  readonly referenceHeld: boolean;
}

/** A consent record of the widget that came with a comparison. */
export interface SessionConsent {
  readonly record: ConsentRecord;
  /** When this server got it: ISO 8601, UTC. */
  readonly receivedAt: string;
  /** ISO 8601, UTC; null if the person did not take it back. */
  readonly withdrawnAt: string | null;
}

/** What was erased when the person took the consent back. */
export interface SessionWithdrawal extends Omit<Withdrawal, 'at' | 'isReported'> {
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A session for the host's server. It contains no image. */
export interface SessionView extends SessionState, RequestFields {
  readonly subject: string | null;
  readonly allowedOrigins: readonly string[] | null;
  readonly maxAttempts: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; null while the session is open. */
  readonly endedAt: string | null;
  /** Empty after a withdrawal. */
  readonly comparisons: readonly SessionComparison[];
  /** The last five consent records, the oldest first. */
  readonly consents: readonly SessionConsent[];
  readonly withdrawal: SessionWithdrawal | null;
}

const secondsLeft = (session: Session, now: number): number =>
  statusAt(session, now) === 'open' ? Math.ceil((session.expiresAt - now) / 1000) : 0;

/** ISO 8601, UTC, from milliseconds since 1970. */
export const isoOf = (time: number): string => new Date(time).toISOString();

const withdrawalView = ({ at, isReported, ...same }: Withdrawal): SessionWithdrawal => ({
  at: isoOf(at),
  ...same,
});

/** @param now milliseconds since 1970 */
export const stateOf = (session: Session, now: number): SessionState => ({
  sessionId: session.id,
  status: statusAt(session, now),
  attemptsLeft: attemptsLeft(session),
  expiresAt: isoOf(session.expiresAt),
  expiresIn: secondsLeft(session, now),
  referenceHeld: session.heldReference !== null,
});

/** @param now milliseconds since 1970 */
export function viewOf(session: Session, now: number): SessionView {
  const { subject, allowedOrigins, maxAttempts, createdAt, comparisons } = session;
  const { consents, withdrawal } = session;
  const state = stateOf(session, now);
  const withdrawnAt = withdrawal && isoOf(withdrawal.at);
  const endedAt = session.endedAt ?? (state.status === 'open' ? null : session.expiresAt);
  return {
    ...state,
    ...givenFields(session.fields),
    subject,
    allowedOrigins,
    maxAttempts,
    createdAt: isoOf(createdAt),
    endedAt: endedAt === null ? null : isoOf(endedAt),
    comparisons,
    consents: consents.map(({ record, receivedAt }) => ({
      record,
      receivedAt: isoOf(receivedAt),
      withdrawnAt,
    })),
    withdrawal: withdrawal && withdrawalView(withdrawal),
  };
}
