import { randomBytes } from 'node:crypto';
import { ProblemError } from '@facecompare/contract';
import { sha256Of } from '../request/sha256-of.ts';
import type { Upstream } from '../upstream.ts';
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
import { signReceipt } from './signing/receipt.ts';
import { signSessionToken } from './signing/session-token.ts';
import { createSigningKeys, type SigningKeys } from './signing/signing-keys.ts';
import { memorySessionStore } from './stores/memory-session-store.ts';
import type { SessionStore } from './stores/session-store.ts';
import { usedSelfies } from './used-selfies.ts';
import { sessionWebhooks } from './webhooks/session-webhooks.ts';
import type { WebhookOptions } from './webhooks/webhook-endpoint.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface SessionsOptions {
  /**
   * Where sessions are kept. By default in the memory of this process: a restart ends all sessions,
   * and a second process does not know them.
   */
  readonly store?: SessionStore;
  /**
   * Ed25519 private keys, each as PKCS#8 PEM or JWK. The first signs tokens and receipts, all
   * verify. By default one is made for this process, and its receipts cannot be verified after a restart.
   */
  readonly signingKeys?: readonly string[];
  /**
   * Keys of 32 bytes for the photos that sessions hold and for the hashes of used selfies. The first
   * encrypts, all decrypt. By default one is made for this process.
   */
  readonly encryptionKeys?: readonly Uint8Array[];
  /** The issuer in tokens and receipts: a name or address of this server; `facecompare` by default. */
  readonly issuer?: string;
  /** Milliseconds to keep the record of a session, without images, after its end; a day by default. */
  readonly retention?: number;
  /** Looks at a reference photo when its session is made, if the upstream can (`look`). */
  readonly upstream?: Upstream;
  /**
   * Tells your server by signed requests when a comparison is completed and when a session is closed.
   * What is not sent yet waits in the store.
   */
  readonly webhooks?: WebhookOptions;
  /**
   * Called with each error of webhooks: one that was not delivered or not kept. No request fails
   * because of it.
   */
  readonly onError?: (error: unknown) => void;
  /** A clock in milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

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
 * @throws Error if a key cannot be used, or if the address or a secret of webhooks is wrong
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
  upstream,
  webhooks: webhookOptions,
  onError = () => {},
  now = Date.now,
  store = memorySessionStore({ now }),
}: SessionsOptions = {}): Promise<Sessions> {
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
    begin: (session, images) => beginAttempt(parts, session, images),
    heldReference: (session) => references.read(session.id),
  };
}

/** Longest time to look at a reference photo, in milliseconds. */
const LOOK_TIME = 30_000;
