/** The reference photos that sessions hold: encrypted in the store, and gone when the session ends. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { eraseText } from './stores/change-text.ts';
import type { SessionStore } from './stores/session-store.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface HeldReferences {
  /** @param timeToLive milliseconds until the store deletes it by itself */
  hold(sessionId: string, image: Uint8Array, timeToLive: number): Promise<void>;
  /** Returns the photo; null if it is gone, or if no key opens it. */
  read(sessionId: string): Promise<Uint8Array | null>;
  /** Deletes the photo. It returns whether there was one. */
  erase(sessionId: string): Promise<boolean>;
}

const keyOf = (sessionId: string): string => `reference:${sessionId}`;

/** A name for a key that says nothing about it. */
const nameOf = (key: Uint8Array): string =>
  createHash('sha256').update('facecompare reference key').update(key).digest('hex').slice(0, 16);

/**
 * Holds reference photos in a store, by AES-256-GCM. The session's id is authenticated with the
 * photo, so that a person who writes to the store cannot give one session the photo of another.
 * @param keys keys of 32 bytes: the first encrypts, all decrypt (rotation)
 * @throws TypeError if a key is not 32 bytes long
 */
export function heldReferences(
  store: SessionStore,
  keys: readonly [Uint8Array, ...Uint8Array[]],
): HeldReferences {
  if (keys.some((key) => key.byteLength !== KEY_BYTES))
    throw new TypeError(`A reference key must have ${KEY_BYTES} bytes.`);
  const [first] = keys;
  const byName = new Map(keys.map((key) => [nameOf(key), key]));

  function encrypted(sessionId: string, image: Uint8Array): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, first, nonce).setAAD(Buffer.from(sessionId));
    const sealed = Buffer.concat([
      nonce,
      cipher.update(image),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return `${nameOf(first)}.${sealed.toString('base64')}`;
  }

  function decrypted(sessionId: string, text: string): Uint8Array | null {
    const [name = '', sealed = ''] = text.split('.');
    const key = byName.get(name);
    if (!key) return null;
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const cipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(sessionId))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const image = cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([image, cipher.final()]);
    } catch {
      // The text in the store was changed, or it belongs to another session.
      return null;
    }
  }

  return {
    async hold(sessionId, image, timeToLive) {
      await store.swap(keyOf(sessionId), null, encrypted(sessionId, image), timeToLive);
    },
    async read(sessionId) {
      const text = await store.get(keyOf(sessionId));
      return text === null ? null : decrypted(sessionId, text);
    },
    erase: (sessionId) => eraseText(store, keyOf(sessionId)),
  };
}
