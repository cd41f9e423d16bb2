/**
 * Keeps the answers of sessions for their idempotency keys, beside the sessions. So a request that
 * comes again to another server gets its answer there, and is not judged a second time.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { KeptVerdict, VerdictStore } from '../store/verdict-store.ts';
import type { Session } from './session.ts';
import { recordKeyOf } from './session-records.ts';
import { type Change, changeText, eraseText } from './stores/change-text.ts';
import type { SessionStore } from './stores/session-store.ts';

/** How long an answer is kept, in milliseconds. */
const TEN_MINUTES = 600_000;
/**
 * How long a server has a key for itself, in milliseconds. After it another server may compare too:
 * the session counts a pair of photos only once.
 */
const CLAIM = 30_000;

/** The names of its verdicts are the session's id, a space and the idempotency key. */
export interface SessionVerdictStore extends Required<VerdictStore> {
  /** Deletes all answers of a session. */
  erase(sessionId: string): Promise<void>;
}

interface Claim {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

type Entry = KeptVerdict | Claim;

const entryIn = (text: string | null): Entry | null => text && JSON.parse(text);
const isVerdict = (entry: Entry | null): entry is KeptVerdict =>
  entry !== null && 'answer' in entry;

/** The session is inside the hash, so that the claim of a server that died does not name it. */
const keyOf = (name: string): string =>
  `answer:${createHash('sha256').update(name).digest('base64url')}`;
/** A store cannot list its keys, so this text has those of the answers of a session. */
const listKeyOf = (sessionId: string): string => `answers:${sessionId}`;

const keptText = (text: string | null): Change<void> => ({
  text,
  timeToLive: TEN_MINUTES,
  result: undefined,
});

/** @param now milliseconds since 1970 */
export function sessionVerdictStore(
  store: SessionStore,
  now: () => number = Date.now,
): SessionVerdictStore {
  /** The claims of this process, as they were written. */
  const claims = new Map<string, string>();

  async function erase(sessionId: string): Promise<void> {
    const list = await store.get(listKeyOf(sessionId));
    if (list === null) return;
    for (const key of list.split(' ')) await eraseText(store, key);
    await store.swap(listKeyOf(sessionId), list, null, 1);
  }

  /** Whether a session keeps no answers, because it was erased or withdrawn. */
  async function isOver(sessionId: string): Promise<boolean> {
    const text = await store.get(recordKeyOf(sessionId));
    const session: Session | null = text && JSON.parse(text);
    return session === null || session.withdrawal !== null;
  }

  return {
    async get(name) {
      const entry = entryIn(await store.get(keyOf(name)));
      return isVerdict(entry) ? entry : undefined;
    },
    async set(name, verdict) {
      const key = keyOf(name);
      const sessionId = name.split(' ')[0] ?? '';
      const listed = (list: string | null) => keptText(list === null ? key : `${list} ${key}`);
      claims.delete(name);
      await changeText(store, listKeyOf(sessionId), listed);
      const text = JSON.stringify(verdict);
      const first = (kept: string | null) => keptText(isVerdict(entryIn(kept)) ? kept : text);
      await changeText(store, key, first);
      // It may have been erased or withdrawn between its result and this answer.
      if (await isOver(sessionId)) await erase(sessionId);
    },
    async claim(name) {
      const kept = await store.get(keyOf(name));
      const entry = entryIn(kept);
      if (isVerdict(entry) || (entry && entry.until > now())) return false;
      const claim = JSON.stringify({ by: randomUUID(), until: now() + CLAIM } satisfies Claim);
      const isClaimed = await store.swap(keyOf(name), kept, claim, CLAIM);
      if (isClaimed) claims.set(name, claim);
      return isClaimed;
    },
    async release(name) {
      const claim = claims.get(name);
      claims.delete(name);
      if (claim !== undefined) await store.swap(keyOf(name), claim, null, 1);
    },
    erase,
  };
}
