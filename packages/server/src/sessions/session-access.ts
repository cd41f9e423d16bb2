import { ProblemError } from '@facecompare/contract';
import type { VerdictStore } from '../store/verdict-store.ts';
import type { WithdrawnSession } from './consent/withdrawn-session.ts';
import type { ImageDigests, Session } from './session.ts';
import type { Attempt, PageClaims } from './session-attempt.ts';
import type { SessionRecords } from './session-records.ts';
import { closed } from './session-rules.ts';
import { type SessionState, stateOf } from './session-view.ts';
import { isSessionToken, verifySessionToken } from './signing/session-token.ts';
import type { SigningKeys } from './signing/signing-keys.ts';

/** What the handler needs of sessions. A host has no use for it. */
export interface SessionAccess {
  /**
   * Returns the session of a request with a session token, whatever its status is.
   * @throws ProblemError `unauthorized` if the token is wrong or the session unknown,
   *   `session-closed` if both are over, `forbidden` from another origin
   */
  authenticate(request: Request): Promise<Session>;
  /** Returns what the page may know about a session; null if it is unknown. */
  state(sessionId: string): Promise<SessionState | null>;
  /**
   * Takes a try for a comparison.
   * @throws ProblemError `session-closed`, `rate-limited`, `unauthorized`
   */
  begin(session: Session, images: ImageDigests, claims: PageClaims): Promise<Attempt>;
  /**
   * Withdraws the consent of the person. It ends the session if it is open, and erases the photo it
   * holds, the kept answers and the content of every comparison. It may be called at any time, and
   * more than once.
   * @param record the consent record of the widget with the action `withdrawn`. Anything else is
   *   ignored, because the withdrawal counts without it too
   * @returns what was erased; null if the session is unknown
   */
  withdraw(sessionId: string, record?: unknown): Promise<WithdrawnSession | null>;
  /** Keeps the answers of comparisons for their idempotency keys. */
  readonly answers: VerdictStore;
  /** Returns the reference photo that a session holds; null if it is gone. */
  heldReference(session: Session): Promise<Uint8Array | null>;
}

const BEARER = /^Bearer +([^\s]+)$/i;

const tokenOf = ({ headers }: Request): string | undefined =>
  BEARER.exec(headers.get('Authorization') ?? '')?.[1];

/**
 * Whether a request comes with a session token and without an API key. A caller with a key is the
 * host's own server.
 */
export function comesWithSessionToken(request: Request): boolean {
  const token = tokenOf(request);
  return !request.headers.has('ApiKey') && token !== undefined && isSessionToken(token);
}

/**
 * Refuses pages of other origins. Browsers send no `Origin` with a `GET` to the page's own server,
 * so only a comparison must have one.
 */
function checkOrigin({ allowedOrigins }: Session, { headers, method }: Request): void {
  const origin = headers.get('Origin');
  if (allowedOrigins === null || (origin === null && method === 'GET')) return;
  if (origin === null || !allowedOrigins.includes(origin))
    throw new ProblemError({ code: 'forbidden' });
}

export function sessionAccess({
  keys,
  issuer,
  now,
  records,
}: {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly now: () => number;
  readonly records: SessionRecords;
}): Pick<SessionAccess, 'authenticate' | 'state'> {
  return {
    async authenticate(request) {
      const token = tokenOf(request);
      if (token === undefined) throw new ProblemError({ code: 'unauthorized' });
      const { sessionId, isOver } = await verifySessionToken(keys, token, {
        issuer,
        now: now(),
      });
      const session = await records.read(sessionId);
      if (!session) throw new ProblemError(isOver ? closed('expired') : { code: 'unauthorized' });
      checkOrigin(session, request);
      return session;
    },
    async state(sessionId) {
      const session = await records.read(sessionId);
      return session && stateOf(session, now());
    },
  };
}
