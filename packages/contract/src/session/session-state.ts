import { isObject } from '../shape/is-object.ts';
import { SESSION_STATUSES, type SessionStatus } from './session-status.ts';

/** What a page knows about the session of its host. */
export interface SessionState {
  readonly status: SessionStatus;
  /** Comparisons that may still end in a result that counts. */
  readonly attemptsLeft: number;
  /** When the session expires, by the clock of this device: milliseconds since 1970. */
  readonly endsAt: number;
  /** Whether the server holds the reference photo, so that the page only sends the selfie. */
  readonly referenceHeld: boolean;
}

/**
 * Returns when a session expires. The seconds that are left come first, because the clock of a
 * device can be wrong.
 */
function endOf(seconds: unknown, at: unknown, now: number): number {
  if (typeof seconds === 'number') return now + seconds * 1000;
  return typeof at === 'string' ? Date.parse(at) : Number.NaN;
}

/**
 * Reads the state of a session.
 * @param json the answer of `GET /v1/session`, or the field `session` of an answer; of any shape
 * @param now milliseconds since 1970
 * @returns null if it is not such a state
 */
export function sessionStateIn(json: unknown, now: number): SessionState | null {
  if (!isObject(json)) return null;
  const status = SESSION_STATUSES.find((one) => one === json.status);
  const { attempts_left: attemptsLeft, reference_held: referenceHeld } = json;
  const endsAt = endOf(json.expires_in, json.expires_at, now);
  return status !== undefined &&
    typeof attemptsLeft === 'number' &&
    Number.isSafeInteger(attemptsLeft) &&
    attemptsLeft >= 0 &&
    typeof referenceHeld === 'boolean' &&
    Number.isFinite(endsAt)
    ? { status, attemptsLeft, endsAt, referenceHeld }
    : null;
}
