/** The events of sessions, in the form of the wire. They contain no image. */
import type { SessionComparisonOutput, SessionOutput } from '@facecompare/contract/session';
import { comparisonOutput, viewOutput } from '../http/session-output.ts';
import type { Session, SessionComparison } from '../session.ts';
import { viewOf } from '../session-view.ts';

/** The JSON of a webhook. */
export type WebhookEvent =
  | {
      readonly type: 'comparison.completed';
      /** When the event happened: ISO 8601, UTC. */
      readonly timestamp: string;
      readonly data: SessionComparisonOutput & {
        readonly session_id: string;
        readonly subject: string | null;
      };
    }
  | {
      readonly type: 'session.closed';
      /** When the event happened: ISO 8601, UTC. */
      readonly timestamp: string;
      readonly data: SessionOutput;
    };

const isoOf = (time: number): string => new Date(time).toISOString();

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
