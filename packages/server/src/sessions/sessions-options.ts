import type { CaptureRule } from '../capture/capture-rules.ts';
import type { Upstream } from '../upstream.ts';
import type { SessionStore } from './stores/session-store.ts';
import type { WebhookOptions } from './webhooks/webhook-endpoint.ts';

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
  /**
   * Rules about what the page claims about a selfie. A comparison that breaks one is not sent to the
   * upstream, and ends as `capture-refused`. Claims are evidence and no proof. None by default.
   */
  readonly captureRules?: readonly CaptureRule[];
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
