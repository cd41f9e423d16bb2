import type { Session } from '../sessions/session.ts';
import { comesWithSessionToken, type SessionAccess } from '../sessions/session-access.ts';

/** Who sent a request. */
export interface Caller {
  /** A name for the caller. Two callers never share an idempotency key. */
  readonly principal: string;
  /** Null if the caller came with an API key, or if the server asks for nothing. */
  readonly session: Session | null;
}

/**
 * Returns a function from a request to its caller. A request with a session token and without an
 * API key belongs to a session. A token of another kind is the host's own, and is not looked at.
 * @param principalOf names all other callers, or refuses them
 */
export const callersOf =
  (sessions: SessionAccess | undefined, principalOf: (request: Request) => string) =>
  async (request: Request): Promise<Caller> => {
    if (!sessions || !comesWithSessionToken(request))
      return { principal: principalOf(request), session: null };
    const session = await sessions.authenticate(request);
    return { principal: session.id, session };
  };
