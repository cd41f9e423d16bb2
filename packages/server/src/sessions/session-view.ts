import type { RequestFields } from '@facecompare/contract';
import { givenFields } from '@facecompare/contract/http';
import type { SessionStatus } from '@facecompare/contract/session';
import type { Session, SessionComparison } from './session.ts';
import { attemptsLeft, statusAt } from './session-rules.ts';

/** What a page may know about its session. */
export interface SessionState {
  readonly sessionId: string;
  readonly status: SessionStatus;
  readonly attemptsLeft: number;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  /** Whether the session holds the reference photo, so that the page only sends the selfie. */
  readonly referenceHeld: boolean;
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
  readonly comparisons: readonly SessionComparison[];
}

const isoOf = (time: number): string => new Date(time).toISOString();

/** @param now milliseconds since 1970 */
export const stateOf = (session: Session, now: number): SessionState => ({
  sessionId: session.id,
  status: statusAt(session, now),
  attemptsLeft: attemptsLeft(session),
  expiresAt: isoOf(session.expiresAt),
  referenceHeld: session.heldReference !== null,
});

/** @param now milliseconds since 1970 */
export function viewOf(session: Session, now: number): SessionView {
  const { subject, allowedOrigins, maxAttempts, createdAt, comparisons } = session;
  const state = stateOf(session, now);
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
  };
}
