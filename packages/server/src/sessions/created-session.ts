/** What the host's server gets when it opens a session. */
export interface CreatedSession {
  readonly sessionId: string;
  /** What the browser gets: a bearer token for this session only. */
  readonly sessionToken: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  readonly status: 'open';
}
