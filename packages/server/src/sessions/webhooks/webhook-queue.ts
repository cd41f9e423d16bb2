/**
 * The events that are still to be sent, and the expiries of open sessions. All of it is in the store,
 * so a restart or another server goes on with it.
 */
import { randomBytes } from 'node:crypto';
import type { SessionStore } from '../stores/session-store.ts';
import { PARTS, partOf, type QueueEntry, queueParts } from './queue-parts.ts';
import type { WebhookEvent } from './webhook-event.ts';

export interface WebhookQueue {
  /** Remembers when a session expires, in milliseconds since 1970. */
  watch(sessionId: string, due: number): Promise<void>;
  /**
   * Adds an event of a session. A `session.closed` takes the place of the expiry, in one step. So it
   * is added once, and never for a session that is not watched.
   * @returns how many events were dropped, the oldest first, because the queue is full
   */
  add(sessionId: string, event: WebhookEvent, now: number): Promise<number>;
  /**
   * Takes entries whose time has come. Until their lease is over, no other server takes them.
   * @returns them, and when the next one is due
   */
  take(
    most: number,
    now: number,
  ): Promise<{ readonly taken: readonly QueueEntry[]; readonly next: number }>;
  /** Returns the JSON of an event; null if it is gone. */
  read(eventId: string): Promise<string | null>;
  /** Ends the lease of an entry: moves it to a later time, or removes it with null. */
  settle(taken: QueueEntry, later: Pick<QueueEntry, 'due' | 'tries'> | null): Promise<void>;
  /**
   * Changes the events of a session that wait. One whose JSON becomes null is not sent: the sender
   * removes its entry.
   */
  rewrite(sessionId: string, change: (json: string) => string | null): Promise<void>;
  /** Forgets a session and its events. */
  forget(sessionId: string): Promise<void>;
}

/** Longer than the longest try. In milliseconds. */
const LEASE = 60_000;

const isSame = (one: QueueEntry, other: QueueEntry): boolean =>
  one.sessionId === other.sessionId && one.eventId === other.eventId;

/** @param maxEvents the most events; each part of the queue takes its share. 10,000 by default */
export function webhookQueue(store: SessionStore, maxEvents = 10_000): WebhookQueue {
  const parts = queueParts(store);
  const maxInPart = Math.ceil(maxEvents / PARTS);

  /** Drops the oldest events of a part that has too many. Expiries are not counted. */
  function bounded(entries: readonly QueueEntry[]): readonly QueueEntry[] {
    const events = entries.filter(({ eventId }) => eventId !== null);
    const dropped = new Set(events.slice(0, Math.max(0, events.length - maxInPart)));
    return entries.filter((entry) => !dropped.has(entry));
  }

  return {
    async watch(sessionId, due) {
      const expiry = { sessionId, eventId: null, due, tries: 0 };
      await parts.change(partOf(sessionId), (entries) => [...entries, expiry]);
    },
    async add(sessionId, event, now) {
      const eventId = `msg_${randomBytes(18).toString('base64url')}`;
      const entry = { sessionId, eventId, due: now, tries: 0 };
      const expiry = { ...entry, eventId: null };
      await parts.keep(eventId, JSON.stringify(event));
      const { before, after } = await parts.change(partOf(sessionId), (entries) => {
        if (event.type !== 'session.closed') return bounded([...entries, entry]);
        const others = entries.filter((other) => !isSame(other, expiry));
        return others.length === entries.length ? entries : bounded([...others, entry]);
      });
      await parts.erase([entry], after);
      return parts.erase(before, after);
    },
    async take(most, now) {
      const taken: QueueEntry[] = [];
      let next = Number.POSITIVE_INFINITY;
      for (let part = 0; part < PARTS; part++) {
        const dueIn = (entries: readonly QueueEntry[]) =>
          entries.filter(({ due }) => due <= now).slice(0, most - taken.length);
        const leased = (entry: QueueEntry) => ({ ...entry, due: now + LEASE });
        const { before, after } = await parts.change(part, (entries) => {
          const due = new Set(dueIn(entries));
          return entries.map((entry) => (due.has(entry) ? leased(entry) : entry));
        });
        taken.push(...dueIn(before).map(leased));
        for (const { due } of after) next = Math.min(next, due);
      }
      return { taken, next };
    },
    read: parts.read,
    async settle(taken, later) {
      const { before, after } = await parts.change(partOf(taken.sessionId), (entries) =>
        entries.flatMap((entry) => {
          // With another time, the lease was over, and another server took the entry.
          if (!isSame(entry, taken) || entry.due !== taken.due) return [entry];
          return later ? [{ ...entry, ...later }] : [];
        }),
      );
      await parts.erase(before, after);
    },
    async rewrite(sessionId, change) {
      for (const waiting of await parts.list(partOf(sessionId)))
        if (waiting.sessionId === sessionId && waiting.eventId !== null)
          await parts.rewrite(waiting.eventId, change);
    },
    async forget(sessionId) {
      const { before, after } = await parts.change(partOf(sessionId), (entries) =>
        entries.filter((entry) => entry.sessionId !== sessionId),
      );
      await parts.erase(before, after);
    },
  };
}
