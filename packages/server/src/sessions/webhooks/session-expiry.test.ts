/** `session.closed` of sessions that end by their time. */
import { describe, expect, it, vi } from 'vitest';
import { fakeUpstream } from '../../testing/fake-upstream.ts';
import { answerByPerson } from '../../testing/session-server.ts';
import { webhookReceiver } from './webhook-receiver.test-support.ts';
import {
  ADA,
  HOUR,
  pass,
  sharedStore,
  useTestClock,
  webhookServer,
} from './webhook-server.test-support.ts';

useTestClock();

describe('a session that expires', () => {
  it('is closed once, by one of two servers', async () => {
    const store = sharedStore();
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver, { store });
    await webhookServer(receiver, { store });
    const { session_id, expires_at } = await server.opened({ expires_in: 60 });
    await pass(59_999);
    expect(receiver.received).toEqual([]);
    await pass(HOUR);
    expect(receiver.events).toMatchObject([
      {
        type: 'session.closed',
        data: { session_id, status: 'expired', ended_at: expires_at, comparisons: [] },
      },
    ]);
  });

  it.each(['matched', 'cancelled'])('after it was %s is closed once', async (status) => {
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver);
    if (status === 'matched') await server.match();
    else await server.sessions.cancel((await server.opened()).session_id);
    const closed = () => receiver.events.filter(({ type }) => type === 'session.closed');
    await pass(0);
    expect(closed()).toHaveLength(1);
    await pass(HOUR);
    expect(closed()).toMatchObject([{ data: { status } }]);
  });

  it('during a comparison is closed after it, with its result', async () => {
    const upstream = fakeUpstream(
      (call) => new Promise((resolve) => setTimeout(() => resolve(answerByPerson(call)), 30_000)),
    );
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver, {}, upstream);
    const { session_token } = await server.opened({ expires_in: 10 });
    const compared = server.compare(session_token, ADA, 2);
    await vi.waitUntil(() => upstream.calls.length > 0);
    await pass(29_000);
    expect(receiver.received).toEqual([]);
    await pass(1000);
    expect((await compared).isMatched).toBe(true);
    await pass(HOUR);
    expect(receiver.types()).toEqual(['comparison.completed', 'session.closed']);
  });

  it('is closed at its expiry if the server that ended it could not say so', async () => {
    const { get, swap } = sharedStore();
    const receiver = webhookReceiver();
    let isBroken = false;
    const server = await webhookServer(receiver, {
      store: {
        get,
        swap: async (key, ...rest) => {
          if (isBroken && key.startsWith('webhook')) throw new Error('no connection');
          return swap(key, ...rest);
        },
      },
    });
    const { session_id } = await server.opened({ expires_in: 60 });
    isBroken = true;
    await server.sessions.cancel(session_id);
    isBroken = false;
    await pass(HOUR);
    expect(receiver.events).toMatchObject([{ data: { status: 'cancelled' } }]);
  });
});
