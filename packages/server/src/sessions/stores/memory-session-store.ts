import { ProblemError } from '@facecompare/contract';
import type { SessionStore } from './session-store.ts';

export interface MemorySessionStoreOptions {
  /** The most bytes of all keys and texts, in UTF-8. 256 MiB by default. */
  readonly maxBytes?: number;
  /** A clock in milliseconds that never goes back; `performance.now` by default. */
  readonly now?: () => number;
}

interface Entry {
  readonly text: Buffer;
  /** Bytes of the key and the text. */
  readonly size: number;
  readonly until: number;
}

/** Erasing looks at every entry, so a pause lies between two times. In milliseconds. */
const PAUSE = 1000;
/** Timers take no longer time. In milliseconds. */
const LONGEST = 2 ** 31 - 1;
/** Any session may be deleted earlier than its end. In seconds. */
const LONGEST_RETRY = 60;

/** Encodes a text into bytes of its own, which can be overwritten. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/**
 * Creates a store of sessions in the memory of this process. It overwrites and deletes each text
 * within a second of its end. `get` returns none of them from the end on.
 *
 * It keeps bytes and not strings: a string can hold on to a larger one that it was cut from.
 */
export function memorySessionStore({
  maxBytes = 256 * 1024 * 1024,
  now = () => performance.now(),
}: MemorySessionStoreOptions = {}): Required<SessionStore> {
  const entries = new Map<string, Entry>();
  let used = 0;
  /** No entry ends before this time. */
  let nextEnd = Number.POSITIVE_INFINITY;
  let notBefore = 0;
  let timer: NodeJS.Timeout | undefined;

  function erase(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entry.text.fill(0);
    used -= entry.size;
    entries.delete(key);
  }

  function wakeAtNextEnd(time: number): void {
    clearTimeout(timer);
    if (entries.size === 0) return;
    const wait = Math.ceil(Math.max(nextEnd, notBefore) - time);
    timer = setTimeout(() => eraseEnded(now()), Math.min(wait, LONGEST)).unref();
  }

  function eraseEnded(time: number): void {
    nextEnd = Number.POSITIVE_INFINITY;
    for (const [key, { until }] of entries) {
      if (until <= time) erase(key);
      else nextEnd = Math.min(nextEnd, until);
    }
    notBefore = time + PAUSE;
    wakeAtNextEnd(time);
  }

  function mustFit(growth: number, time: number): void {
    const isFull = () => growth > 0 && used + growth > maxBytes;
    if (isFull() && nextEnd <= time) eraseEnded(time);
    if (!isFull()) return;
    const wait = Math.ceil((nextEnd - time) / 1000);
    throw new ProblemError({
      code: 'overloaded',
      retryAfter: Math.min(Math.max(wait, 1), LONGEST_RETRY),
      detail: 'The store of sessions is full.',
    });
  }

  /** Returns an entry that has not ended. */
  function entryOf(key: string, time: number): Entry | undefined {
    const entry = entries.get(key);
    return entry && entry.until > time ? entry : undefined;
  }

  return {
    async get(key) {
      return entryOf(key, now())?.text.toString() ?? null;
    },
    async swap(key, previous, next, timeToLive) {
      const time = now();
      const kept = entryOf(key, time);
      if ((kept?.text.toString() ?? null) !== previous) return false;
      if (next === null) {
        erase(key);
        return true;
      }
      const text = bytesOf(next);
      const size = Buffer.byteLength(key) + text.length;
      mustFit(size - (kept?.size ?? 0), time);
      erase(key);
      const until = time + timeToLive;
      entries.set(key, { text, size, until });
      used += size;
      if (until < nextEnd) {
        nextEnd = until;
        wakeAtNextEnd(time);
      }
      return true;
    },
    async close() {
      clearTimeout(timer);
      for (const key of entries.keys()) erase(key);
    },
  };
}
