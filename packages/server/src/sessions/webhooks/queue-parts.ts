/**
 * What is kept of webhooks in the store of sessions. A list of entries says what to do when, in a
 * few parts, so that servers rarely write the same one. The JSON of each event has its own key.
 */
import { createHash } from 'node:crypto';
import { changeText, eraseText } from '../stores/change-text.ts';
import type { SessionStore } from '../stores/session-store.ts';

/** One thing to do for a session at a time. */
export interface QueueEntry {
  readonly sessionId: string;
  /** The id of the event to send. Null: when the session expires, close it. */
  readonly eventId: string | null;
  /** Milliseconds since 1970. A server that takes the entry moves it on by a lease. */
  readonly due: number;
  /** How many tries have failed. */
  readonly tries: number;
}

type Entries = readonly QueueEntry[];

export interface QueueParts {
  /**
   * Changes a part. If another request wrote meanwhile, `change` is called again. So it must be a
   * pure function.
   * @returns the entries as they were, and as they are
   */
  change(
    part: number,
    change: (entries: Entries) => Entries,
  ): Promise<{ readonly before: Entries; readonly after: Entries }>;
  /** Returns the entries of a part. */
  list(part: number): Promise<Entries>;
  /** Keeps the JSON of an event. */
  keep(eventId: string, json: string): Promise<void>;
  /** Changes the JSON of an event, if it is still there; null erases it. */
  rewrite(eventId: string, change: (json: string) => string | null): Promise<void>;
  /** Returns the JSON of an event; null if it is gone. */
  read(eventId: string): Promise<string | null>;
  /** Erases the JSON of events that are listed no more. It returns how many there were. */
  erase(entries: Entries, listed: Entries): Promise<number>;
}

/** How many parts the queue has. */
export const PARTS = 16;
/** Longer than all tries of an event. In milliseconds. */
const KEPT = 2 * 24 * 60 * 60 * 1000;

const partKey = (part: number): string => `webhooks:${part}`;
const eventKey = (eventId: string): string => `webhook:${eventId}`;

/** All entries of a session are in one part, so that one write changes them together. */
export const partOf = (sessionId: string): number =>
  (createHash('sha256').update(sessionId).digest()[0] ?? 0) % PARTS;

const entriesIn = (text: string | null): Entries => (text === null ? [] : JSON.parse(text));

export function queueParts(store: SessionStore): QueueParts {
  return {
    change: (part, change) =>
      changeText(store, partKey(part), (kept) => {
        const before = entriesIn(kept);
        const after = change(before);
        const text = after.length === 0 ? null : JSON.stringify(after);
        return { text, timeToLive: KEPT, result: { before, after } };
      }),
    list: async (part) => entriesIn(await store.get(partKey(part))),
    async keep(eventId, json) {
      await store.swap(eventKey(eventId), null, json, KEPT);
    },
    rewrite: (eventId, change) =>
      changeText(store, eventKey(eventId), (kept) => {
        const text = kept === null ? null : change(kept);
        return { text, timeToLive: KEPT, result: undefined };
      }),
    read: (eventId) => store.get(eventKey(eventId)),
    async erase(entries, listed) {
      const left = new Set(listed.map(({ eventId }) => eventId));
      const gone = entries.flatMap(({ eventId }) =>
        eventId === null || left.has(eventId) ? [] : [eventId],
      );
      for (const eventId of gone) await eraseText(store, eventKey(eventId));
      return gone.length;
    },
  };
}
