/** The rules of a session, as pure functions: which comparisons it takes, and what ends it. */
import { type Problem, ProblemError } from '@facecompare/contract';
import type { SessionStatus } from '@facecompare/contract/session';
import { costsTry, isPairCounted } from './counted-pair.ts';
import type { ReservedTry, Session, SessionComparison } from './session.ts';

/**
 * Longest time of a comparison, in milliseconds. After it, its try is free again, because its server
 * must have died.
 */
export const LONGEST_COMPARISON = 120_000;

/** A session judges at most this many pairs for each of its tries, whatever their results are. */
const JUDGED_PER_ATTEMPT = 5;

/** Returns the state of a session at a moment (milliseconds since 1970). */
export const statusAt = ({ status, expiresAt }: Session, now: number): SessionStatus =>
  status === 'open' && now >= expiresAt ? 'expired' : status;

/** How many tries are left, those under way included. */
export const attemptsLeft = ({ maxAttempts, attempts }: Session): number =>
  Math.max(0, maxAttempts - attempts);

/** The problem of a comparison for a session that takes no more. */
export const closed = (status: SessionStatus): Problem => ({
  code: 'session-closed',
  detail: `It is ${status}.`,
});

/** Comparisons whose result is still to come. */
const underWay = ({ reserved }: Session, now: number): readonly ReservedTry[] =>
  reserved.filter(({ until }) => until > now);

/** Whether a comparison that began in time may still write its result. */
export const isUnderWay = (session: Session, now: number): boolean =>
  underWay(session, now).length > 0;

/**
 * Takes a try before a comparison begins, so that parallel requests never get more than there are.
 * @throws ProblemError `session-closed`; `rate-limited` if all tries that are left are under way
 */
export function reserveTry(session: Session, tried: ReservedTry, now: number): Session {
  const status = statusAt(session, now);
  if (status !== 'open') throw new ProblemError(closed(status));
  const reserved = underWay(session, now);
  const isFull =
    reserved.length >= attemptsLeft(session) ||
    session.judged + reserved.length >= session.maxAttempts * JUDGED_PER_ATTEMPT;
  if (isFull) throw new ProblemError({ code: 'rate-limited', retryAfter: 1 });
  return { ...session, reserved: [...reserved, tried] };
}

/**
 * Writes the result of a comparison into its session.
 * @throws ProblemError `session-closed` if the session ended meanwhile, or if the time of the try was
 *   over and another request took it; `rate-limited` if another request counted the same pair
 *   meanwhile. Then the result does not count, and the caller may not hear it.
 */
export function settleTry(
  session: Session,
  tryId: string,
  comparison: SessionComparison,
  now: number,
): Session {
  if (session.status !== 'open') throw new ProblemError(closed(session.status));
  const isHeld = underWay(session, now).some(({ id }) => id === tryId);
  if (!isHeld) throw new ProblemError(closed(statusAt(session, now)));
  if (costsTry(comparison) && isPairCounted(session, comparison.sha256))
    throw new ProblemError({ code: 'rate-limited', retryAfter: 1 });
  const after: Session = {
    ...session,
    reserved: session.reserved.filter(({ id }) => id !== tryId),
    attempts: session.attempts + (costsTry(comparison) ? 1 : 0),
    judged: session.judged + 1,
    comparisons: [...session.comparisons, comparison],
  };
  const status = statusAfter(after, comparison);
  return status === 'open' ? after : ended(after, status, now);
}

const isJudgedOut = ({ judged, maxAttempts }: Session): boolean =>
  judged >= maxAttempts * JUDGED_PER_ATTEMPT;

function statusAfter(session: Session, { outcome }: SessionComparison): SessionStatus {
  if (outcome === 'match') return 'matched';
  if (attemptsLeft(session) === 0) return outcome === 'no-match' ? 'not-matched' : 'exhausted';
  return isJudgedOut(session) ? 'exhausted' : 'open';
}

/** Gives a try back after a fault. What the caller broke off counts as judged. */
export function giveBack(session: Session, tryId: string, isJudged: boolean, now: number): Session {
  const after: Session = {
    ...session,
    reserved: session.reserved.filter(({ id }) => id !== tryId),
    judged: session.judged + (isJudged ? 1 : 0),
  };
  return after.status === 'open' && isJudgedOut(after) ? ended(after, 'exhausted', now) : after;
}

/** Ends a session by the host's wish. A session that has ended stays as it is. */
export const cancelled = (session: Session, now: number): Session =>
  statusAt(session, now) === 'open' ? ended(session, 'cancelled', now) : session;

const ended = (session: Session, status: SessionStatus, now: number): Session => ({
  ...session,
  status,
  reserved: [],
  endedAt: now,
});
