import type { SessionStatus } from '@facecompare/contract/session';

/** What was erased when a person took the consent back. */
export interface WithdrawnSession {
  readonly sessionId: string;
  /** A session that was open is `cancelled`; one that had ended keeps its status. */
  readonly status: SessionStatus;
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string;
  /** How many comparisons were erased. */
  readonly comparisons: number;
  /** Whether a held reference photo was erased. */
  readonly reference: boolean;
}
