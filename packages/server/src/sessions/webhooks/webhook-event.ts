/** The events of sessions, in the form of the wire. They contain no image. */
import type {
  ComparisonCompletedEvent,
  ConsentWithdrawnEvent,
  SessionClosedEvent,
} from '@facecompare/contract/session';
import { comparisonOutput, viewOutput } from '../http/session-output.ts';
import type { Session, SessionComparison } from '../session.ts';
import { isoOf, viewOf } from '../session-view.ts';

/** The JSON of a webhook. Its `timestamp` says when the event happened. */
export type WebhookEvent = Readonly<
  ComparisonCompletedEvent | SessionClosedEvent | ConsentWithdrawnEvent
>;

/** @param now milliseconds since 1970 */
export const completedEvent = (
  { id, subject }: Session,
  comparison: SessionComparison,
  now: number,
): WebhookEvent => ({
  type: 'comparison.completed',
  timestamp: isoOf(now),
  data: { session_id: id, subject, ...comparisonOutput(comparison) },
});

/** @param now milliseconds since 1970 */
export const closedEvent = (session: Session, now: number): WebhookEvent => ({
  type: 'session.closed',
  timestamp: isoOf(now),
  data: viewOutput(viewOf(session, now)),
});

/** @param now milliseconds since 1970 */
export const withdrawnEvent = (session: Session, now: number): WebhookEvent => ({
  type: 'consent.withdrawn',
  timestamp: isoOf(now),
  data: viewOutput(viewOf(session, now)),
});

/**
 * Returns what may still be sent of an event that waited. After a withdrawal, a result is not sent
 * any more, and the end of the session is sent without results.
 * @param session as it is now; null if its record is gone
 * @param now milliseconds since 1970
 * @returns the JSON to send; null if nothing may be sent
 */
export function allowedJson(json: string, session: Session | null, now: number): string | null {
  if (!session?.withdrawal) return json;
  const event: WebhookEvent = JSON.parse(json);
  if (event.type === 'consent.withdrawn') return json;
  if (event.type === 'comparison.completed') return null;
  return JSON.stringify({ ...event, data: viewOutput(viewOf(session, now)) });
}
