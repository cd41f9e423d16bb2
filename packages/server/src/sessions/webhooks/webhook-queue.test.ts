import { describe, expect, it } from 'vitest';
import { memorySessionStore } from '../stores/memory-session-store.ts';
import { PARTS, partOf, queueParts } from './queue-parts.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { webhookQueue } from './webhook-queue.ts';

const ID = 'session_of_ada';
/** The queue does not look into events. */
const eventOf = (type: WebhookEvent['type'], timestamp = '') =>
  ({ type, timestamp, data: {} }) as WebhookEvent;
const completed = (timestamp: string) => eventOf('comparison.completed', timestamp);
const closed = eventOf('session.closed');

function newQueue(maxEvents?: number) {
  const store = memorySessionStore({ now: () => 0 });
  const kept = async () => (await queueParts(store).change(partOf(ID), (entries) => entries)).after;
  return { store, queue: webhookQueue(store, maxEvents), kept };
}

describe('webhookQueue', () => {
  it('drops the oldest event when it is full, with its text, but no expiry', async () => {
    const { store, queue, kept } = newQueue(2 * PARTS);
    await queue.watch(ID, 1000);
    expect(await queue.add(ID, completed('first'), 1)).toBe(0);
    const oldest = (await kept())[1]?.eventId ?? '';
    expect(await store.get(`webhook:${oldest}`)).toContain('first');
    expect(await queue.add(ID, completed('second'), 2)).toBe(0);
    expect(await queue.add(ID, completed('third'), 3)).toBe(1);
    expect(await store.get(`webhook:${oldest}`)).toBeNull();
    const { taken } = await queue.take(10, 1000);
    const texts = await Promise.all(
      taken.map(async ({ eventId }) => eventId && JSON.parse((await queue.read(eventId)) ?? '{}')),
    );
    expect(texts.map((event) => event?.timestamp ?? null)).toEqual([null, 'second', 'third']);
  });

  it('gives an entry to one of 20 servers, until the lease is over', async () => {
    const { store, queue } = newQueue();
    await queue.add(ID, completed(''), 0);
    const servers = Array.from({ length: 20 }, () => webhookQueue(store));
    const takenAt = async (now: number) =>
      (await Promise.all(servers.map((server) => server.take(10, now)))).flatMap(
        ({ taken }) => taken,
      );
    const [first, ...others] = await takenAt(0);
    expect(others).toEqual([]);
    expect(await takenAt(59_999)).toEqual([]);
    const [second] = await takenAt(60_000);
    expect(second?.eventId).toBe(first?.eventId);
    // The first server was slow: the entry belongs to the second one now.
    if (first) await queue.settle(first, null);
    expect(await takenAt(120_000)).toHaveLength(1);
  });

  it('closes a watched session once, of 20 tries at the same moment', async () => {
    const { queue, kept } = newQueue();
    await queue.watch(ID, 1000);
    await Promise.all(Array.from({ length: 20 }, () => queue.add(ID, closed, 0)));
    expect((await kept()).map(({ eventId }) => eventId !== null)).toEqual([true]);
  });

  it('takes no more than it is asked for, of all parts together', async () => {
    const { queue } = newQueue();
    for (let at = 0; at < 50; at++) await queue.add(`session_${at}`, completed(''), 0);
    expect((await queue.take(16, 0)).taken).toHaveLength(16);
    expect((await queue.take(50, 0)).taken).toHaveLength(34);
  });

  it('leaves nothing in the store when all is done', async () => {
    const { store, queue, kept } = newQueue();
    await queue.watch(ID, 1000);
    await queue.add(ID, completed(''), 0);
    await queue.add(ID, closed, 0);
    const ids = (await kept()).map(({ eventId }) => eventId ?? '');
    expect(ids).toHaveLength(2);
    const { taken } = await queue.take(10, 0);
    for (const entry of taken) await queue.settle(entry, null);
    for (const key of [`webhooks:${partOf(ID)}`, ...ids.map((id) => `webhook:${id}`)])
      expect(await store.get(key)).toBeNull();
  });
});
