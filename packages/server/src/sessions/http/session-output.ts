/** Sessions in the form of the wire: names with underscores, as the API has them. */
import { wireFields } from '@facecompare/contract/http';
import type {
  SessionComparisonOutput,
  SessionCreatedOutput,
  SessionOutput,
  SessionStateOutput,
} from '@facecompare/contract/session';
import type { CreatedSession } from '../created-session.ts';
import type { SessionComparison } from '../session.ts';
import type { SessionState, SessionView } from '../session-view.ts';

export const stateOutput = (state: SessionState): SessionStateOutput => ({
  session_id: state.sessionId,
  status: state.status,
  attempts_left: state.attemptsLeft,
  expires_at: state.expiresAt,
  reference_held: state.referenceHeld,
});

export const createdOutput = (created: CreatedSession): SessionCreatedOutput => ({
  session_id: created.sessionId,
  session_token: created.sessionToken,
  expires_at: created.expiresAt,
  status: created.status,
});

export const comparisonOutput = ({
  comparisonId,
  requestId,
  referenceFrom,
  ...same
}: SessionComparison): SessionComparisonOutput => ({
  comparison_id: comparisonId,
  request_id: requestId,
  reference_from: referenceFrom,
  ...same,
});

export const viewOutput = (view: SessionView): SessionOutput => ({
  ...stateOutput(view),
  ...wireFields(view),
  subject: view.subject,
  max_attempts: view.maxAttempts,
  allowed_origins: view.allowedOrigins && [...view.allowedOrigins],
  created_at: view.createdAt,
  ended_at: view.endedAt,
  comparisons: view.comparisons.map(comparisonOutput),
});
