import { randomBytes } from 'node:crypto';
import { ProblemError } from '@facecompare/contract';
import { CAPTURE_RULES, isCaptureRule } from '../capture/capture-rules.ts';
import { sha256Of } from '../request/sha256-of.ts';
import { withdrawSession } from './consent/withdraw-session.ts';
import type { CreatedSession } from './created-session.ts';
import type { ErasedSession } from './erased-session.ts';
import { heldReferences } from './held-references.ts';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';
import { type SessionAccess, sessionAccess } from './session-access.ts';
import { type AttemptParts, beginAttempt } from './session-attempt.ts';
import { checkNewSession, type NewSession } from './session-input.ts';
import { sessionRecords } from './session-records.ts';
import { cancelled } from './session-rules.ts';
import { sessionVerdictStore } from './session-verdict-store.ts';
import { type SessionView, viewOf } from './session-view.ts';
import type { SessionsOptions } from './sessions-options.ts';
import { signReceipt } from './signing/receipt.ts';
import { signSessionToken } from './signing/session-token.ts';
import { createSigningKeys, type SigningKeys } from './signing/signing-keys.ts';
import { memorySessionStore } from './stores/memory-session-store.ts';
import { usedSelfies } from './used-selfies.ts';
import { sessionWebhooks } from './webhooks/session-webhooks.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Sessions for one server or several. Hand them to `createFaceCompareHandler` or `createApp`. */
export interface Sessions extends SessionAccess {
  /**
   * Opens a session for one person and one purpose.
   * @throws ProblemError `invalid-request`, a problem of the reference photo, or `overloaded` if the
   *   store is full
   */
  create(given?: NewSession): Promise<CreatedSession>;
  /** Returns a session with its comparisons; null if it is unknown. */
  get(sessionId: string): Promise<SessionView | null>;
  /** Ends an open session, and erases the photo it holds; null if it is unknown. */
  cancel(sessionId: string): Promise<SessionView | null>;
  /** Erases everything about a session; null if it is unknown. */
  erase(sessionId: string): Promise<ErasedSession | null>;
  /**
   * Ends the timers and connections of the store. Webhooks that are being sent are finished, which
   * takes 15 s at most.
   */
  close(): Promise<void>;
  /** The public keys of tokens and receipts, as a JSON Web Key Set. */
  jwks(): ReturnType<SigningKeys['jwks']>;
}

/**
 * Creates sessions: the host's server opens one, the browser compares with its token, and the host's
 * server reads the result.
 * @throws Error if a key cannot be used, if the address or a secret of webhooks is wrong, or if a
 *   capture rule is unknown
 * @example
 * const sessions = await createSessions({ upstream });
 * const { sessionToken } = await sessions.create({ subject: 'customer-17' });
 * export const POST = createFaceCompareHandler({ upstream, sessions });
 */
export async function createSessions({
  signingKeys,
  encryptionKeys = [],
  issuer = 'facecompare',
  retention = DAY,
  captureRules = [],
  upstream,
  webhooks: webhookOptions,
  onError = () => {},
  now = Date.now,
  store = memorySessionStore({ now }),
}: SessionsOptions = {}): Promise<Sessions> {
  // A name with a mistake would otherwise be a rule that refuses nothing.
  if (!captureRules.every(isCaptureRule))
    throw new TypeError(`A capture rule must be one of ${CAPTURE_RULES.join(', ')}.`);
  const keys = await createSigningKeys(signingKeys);
  const [first = new Uint8Array(randomBytes(32)), ...others] = encryptionKeys;
  const records = sessionRecords({ store, retention, now });
  const references = heldReferences(store, [first, ...others]);
  const webhooks = webhookOptions
    ? sessionWebhooks(webhookOptions, { store, records, onError, now })
    : null;
  const answers = sessionVerdictStore(store, now);
  const parts: AttemptParts = {
    records,
    references,
    selfies: usedSelfies(store, first),
    webhooks,
    captureRules,
    sign: (claims) => signReceipt(keys, claims),
    issuer,
    now,
  };

  async function look(image: Uint8Array): Promise<void> {
    const problem = await upstream?.look?.(image, { signal: AbortSignal.timeout(LOOK_TIME) });
    if (problem) throw new ProblemError({ ...problem, sides: ['reference'] });
  }

  async function create(given: NewSession = {}): Promise<CreatedSession> {
    checkNewSession(given);
    const { referenceImage } = given;
    if (referenceImage) await look(referenceImage);
    const digest = referenceImage ? await sha256Of(referenceImage) : null;
    const session = openSession(given, digest, now());
    if (referenceImage)
      await references.hold(session.id, referenceImage, session.expiresAt - session.createdAt);
    await records.add(session);
    await webhooks?.opened(session);
    const sessionToken = await signSessionToken(keys, {
      sessionId: session.id,
      issuer,
      audience: session.allowedOrigins,
      issuedAt: session.createdAt,
      expiresAt: session.expiresAt,
    });
    const expiresAt = new Date(session.expiresAt).toISOString();
    return { sessionId: session.id, sessionToken, expiresAt, status: 'open' };
  }

  const withdraw = withdrawSession({ records, references, answers, webhooks, now });

  async function view(session: Session | null): Promise<SessionView | null> {
    return session && viewOf(session, now());
  }

  return {
    create,
    get: async (id) => view(await records.read(id)),
    async cancel(id) {
      const session = await records.change(id, (kept) => cancelled(kept, now()));
      if (session) {
        await references.erase(id);
        await webhooks?.ended(session);
      }
      return view(session);
    },
    async erase(id) {
      const reference = await references.erase(id);
      const session = await records.remove(id);
      // After the record, because an answer is only kept while there is one.
      await answers.erase(id);
      await webhooks?.erased(id);
      return session && { sessionId: id, comparisons: session.comparisons.length, reference };
    },
    async close() {
      await webhooks?.close();
      await store.close?.();
    },
    jwks: () => keys.jwks(),
    ...sessionAccess({ keys, issuer, now, records }),
    answers,
    withdraw: (id, record) => withdraw(id, record),
    begin: (session, images, claims) => beginAttempt(parts, session, images, claims),
    heldReference: (session) => references.read(session.id),
  };
}

/** Longest time to look at a reference photo, in milliseconds. */
const LOOK_TIME = 30_000;
