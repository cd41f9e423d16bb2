/** The reverse of `session-output.ts`: sessions from the form of the wire. */
import type {
  SessionComparisonOutput,
  SessionCreatedOutput,
  SessionErasedOutput,
  SessionOutput,
  SessionWithdrawnOutput,
} from '@facecompare/contract/session';
import { captureOf } from '../../capture/capture-of.ts';
import type { WithdrawnSession } from '../consent/withdrawn-session.ts';
import type { CreatedSession } from '../created-session.ts';
import type { ErasedSession } from '../erased-session.ts';
import type { SessionComparison } from '../session.ts';
import type { SessionView } from '../session-view.ts';
import { given } from './given.ts';

export const createdOf = (output: SessionCreatedOutput): CreatedSession => ({
  sessionId: output.session_id,
  sessionToken: output.session_token,
  expiresAt: output.expires_at,
  status: 'open',
});

export const erasedOf = ({ session_id, ...same }: SessionErasedOutput): ErasedSession => ({
  sessionId: session_id,
  ...same,
});

export const withdrawnOf = ({
  session_id,
  withdrawn_at,
  ...same
}: SessionWithdrawnOutput): WithdrawnSession => ({
  sessionId: session_id,
  withdrawnAt: withdrawn_at,
  ...same,
});

const comparisonOf = ({
  comparison_id,
  request_id,
  reference_from,
  capture,
  ...same
}: SessionComparisonOutput): SessionComparison => ({
  comparisonId: comparison_id,
  requestId: request_id,
  referenceFrom: reference_from,
  capture: capture && captureOf(capture),
  ...same,
});

export const viewOfOutput = (output: SessionOutput): SessionView => ({
  sessionId: output.session_id,
  status: output.status,
  attemptsLeft: output.attempts_left,
  expiresAt: output.expires_at,
  expiresIn: output.expires_in,
  referenceHeld: output.reference_held,
  subject: output.subject,
  maxAttempts: output.max_attempts,
  allowedOrigins: output.allowed_origins,
  createdAt: output.created_at,
  endedAt: output.ended_at,
  ...given('transactionId', output.transaction_id),
  ...given('clientTransactionId', output.client_transaction_id),
  ...given('country', output.country),
  ...given('liveness', output.liveness),
  ...given('getExtractedData', output.getExtractedData),
  comparisons: output.comparisons.map(comparisonOf),
  consents: output.consents.map(({ record, received_at, withdrawn_at }) => ({
    record,
    receivedAt: received_at,
    withdrawnAt: withdrawn_at,
  })),
  withdrawal: output.withdrawal,
});
