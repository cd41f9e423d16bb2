/**
 * Which selfies were used in which session. What outlives a session for this is a keyed hash of a
 * digest: it is no photo, and without the key it cannot be tried against one.
 */
import { createHmac } from 'node:crypto';
import { pairOf } from './counted-pair.ts';
import type { ImageDigests } from './session.ts';
import { LONGEST_COMPARISON } from './session-rules.ts';
import type { SessionStore } from './stores/session-store.ts';

/** How long a selfie that was decided is remembered, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

export interface UsedSelfies {
  /**
   * Claims a selfie for a session before it is judged. The claim ends with the longest comparison,
   * so a server that dies leaves none for a day.
   * @returns false if another session used it within a day, or if another session decided it with
   *   the same reference photo. A session knows its own pairs from its record.
   */
  claim(sessionId: string, images: ImageDigests): Promise<boolean>;
  /**
   * Remembers a pair that was decided.
   * @returns false if another session claimed the selfie meanwhile
   */
  decided(sessionId: string, images: ImageDigests): Promise<boolean>;
  /** Gives up a claim after a result that decided nothing. */
  release(sessionId: string, images: ImageDigests): Promise<void>;
}

/** Marks a claim that is never given up, because a pair with this selfie was decided. */
const DECIDED = '!';

/** @param key the secret of the hash: with it, a person could ask whether a photo was used */
export function usedSelfies(store: SessionStore, key: Uint8Array): UsedSelfies {
  const hashOf = (text: string): string =>
    createHmac('sha256', key).update(text).digest('base64url');
  const selfieKey = ({ selfie }: ImageDigests): string => `selfie:${hashOf(selfie)}`;
  const pairKey = (images: ImageDigests): string => `pair:${hashOf(pairOf(images))}`;

  /** Writes a text where nothing is kept, or where one of these is. */
  async function replaced(
    key: string,
    previous: readonly string[],
    next: string,
    timeToLive: number,
  ): Promise<boolean> {
    for (const kept of [null, ...previous])
      if (await store.swap(key, kept, next, timeToLive)) return true;
    return false;
  }

  return {
    async claim(sessionId, images) {
      const owner = hashOf(sessionId);
      const kept = (await store.get(selfieKey(images))) ?? owner;
      const isMine =
        kept === `${owner}${DECIDED}` ||
        (await replaced(selfieKey(images), [owner], owner, LONGEST_COMPARISON));
      return isMine && ((await store.get(pairKey(images))) ?? owner) === owner;
    },
    async decided(sessionId, images) {
      const owner = hashOf(sessionId);
      const mine = [owner, `${owner}${DECIDED}`];
      const isMine = await replaced(selfieKey(images), mine, `${owner}${DECIDED}`, DAY);
      if (isMine) await replaced(pairKey(images), [owner], owner, DAY);
      return isMine;
    },
    async release(sessionId, images) {
      await store.swap(selfieKey(images), hashOf(sessionId), null, 1);
    },
  };
}
