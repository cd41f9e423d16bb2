/** Sessions in the form of the wire: names with underscores, as the API has them. */

import { wireCapture } from '@facecompare/contract';
import { wireFields } from '@facecompare/contract/http';
import type {
  SessionComparisonOutput,
  SessionConsentOutput,
  SessionCreatedOutput,
  SessionOutput,
  SessionStateOutput,
  SessionWithdrawnOutput,
} from '@facecompare/contract/session';
import type { WithdrawnSession } from '../consent/withdrawn-session.ts';
import type { CreatedSession } from '../created-session.ts';
import type { SessionComparison } from '../session.ts';
import type { SessionConsent, SessionState, SessionView } from '../session-view.ts';

export const stateOutput = (state: SessionState): SessionStateOutput => ({
  session_id: state.sessionId,
  status: state.status,
  attempts_left: state.attemptsLeft,
  expires_at: state.expiresAt,
  expires_in: state.expiresIn,
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
  capture,
  ...same
}: SessionComparison): SessionComparisonOutput => ({
  comparison_id: comparisonId,
  request_id: requestId,
  reference_from: referenceFrom,
  capture: capture && wireCapture(capture),
  ...same,
});

const consentOutput = ({
  record,
  receivedAt,
  withdrawnAt,
}: SessionConsent): SessionConsentOutput => ({
  record,
  received_at: receivedAt,
  withdrawn_at: withdrawnAt,
});

export const withdrawnOutput = ({
  sessionId,
  withdrawnAt,
  ...same
}: WithdrawnSession): SessionWithdrawnOutput => ({
  session_id: sessionId,
  withdrawn_at: withdrawnAt,
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
  consents: view.consents.map(consentOutput),
  withdrawal: view.withdrawal,
});
