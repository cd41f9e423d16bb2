import type { SessionStatus } from '@facecompare/contract/session';

/** What was erased when a person took the consent back. */
export interface WithdrawnSession {
  readonly sessionId: string;
  /** `cancelled`, whatever it was before. */
  readonly status: SessionStatus;
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string;
  /** How many comparisons were erased. */
  readonly comparisons: number;
  /** Whether a held reference photo was erased. */
  readonly reference: boolean;
}
