/** What was erased with a session. */
export interface ErasedSession {
  readonly sessionId: string;
  /** How many comparisons were erased with the session. */
  readonly comparisons: number;
  /** Whether a held reference photo was erased. */
  readonly reference: boolean;
}
