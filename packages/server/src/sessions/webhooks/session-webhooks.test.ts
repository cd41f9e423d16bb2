/** Webhooks of whole sessions, with a clock and a receiver of the test. */
import { SESSIONS_PATH } from '@facecompare/contract';
import { SessionComparisonOutput, SessionOutput } from '@facecompare/contract/session';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../testing/sample-request.ts';
import { photoOf } from '../../testing/session-server.ts';
import type { SessionStore } from '../stores/session-store.ts';
import {
  OTHER_SECRET,
  readWebhook,
  SECRET,
  webhookReceiver,
} from './webhook-receiver.test-support.ts';
import {
  ADA,
  EVE,
  HOUR,
  pass,
  sharedStore,
  useTestClock,
  webhookServer,
} from './webhook-server.test-support.ts';

useTestClock();

describe('webhooks of sessions', () => {
  it('are signed, and say what the session says', async () => {
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver);
    const id = await server.match();
    await pass(0);
    const view = SessionOutput.parse(await (await server.asHost(`${SESSIONS_PATH}/${id}`)).json());
    const timestamp = new Date().toISOString();
    const [comparison] = view.comparisons;
    expect(receiver.events).toEqual([
      {
        type: 'comparison.completed',
        timestamp,
        data: { session_id: id, subject: 'customer-17', ...comparison },
      },
      { type: 'session.closed', timestamp, data: view },
    ]);
    expect(SessionComparisonOutput.parse(comparison)).toMatchObject({ outcome: 'match' });
    expect(view).toMatchObject({ status: 'matched', subject: 'customer-17' });
    expect(receiver.received[0]).toMatchObject({
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
    });
    expect(new Set(receiver.received.map((webhook) => webhook.id)).size).toBe(2);
    expect(server.errors).toEqual([]);
  });

  it('are signed with both secrets while one replaces another', async () => {
    const receiver = webhookReceiver();
    const secret = [OTHER_SECRET, SECRET];
    await (await webhookServer(receiver, { webhooks: { ...receiver.options, secret } })).match();
    await pass(0);
    const [first] = receiver.received;
    for (const one of secret) expect(first && readWebhook(first, one).type).toBeDefined();
    const third = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
    expect(() => first && readWebhook(first, third)).toThrow('No matching signature');
  });

  it('tell each result, and the end once', async () => {
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver);
    const { session_id, session_token } = await server.opened({ max_attempts: 2 });
    await server.compare(session_token, EVE, 1);
    await server.compare(session_token, 0, 2);
    await server.compare(session_token, EVE, 3);
    await server.sessions.cancel(session_id);
    await pass(HOUR);
    const results = receiver.events.map((event) =>
      event.type === 'comparison.completed' ? event.data.outcome : event.data.status,
    );
    expect(results.sort()).toEqual(['inconclusive', 'no-match', 'no-match', 'not-matched']);
  });

  it('contain no image and no token', async () => {
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver);
    const { session_token } = await server.opened();
    await server.compare(session_token, ADA, 2);
    await pass(0);
    const sent = receiver.received.map(({ body }) => body).join();
    expect(sent).toContain('"sha256"');
    for (const canary of [photoOf(ADA, 1), photoOf(ADA, 2)].map(base64))
      expect(sent).not.toContain(canary.slice(0, 40));
    expect(sent).not.toContain(session_token);
  });

  it('do not delay an answer if the receiver hangs', async () => {
    const receiver = webhookReceiver(() => new Promise(() => {}));
    const server = await webhookServer(receiver);
    const { session_token } = await server.opened();
    await server.compare(session_token, EVE, 1);
    await pass(0);
    expect(receiver.received).toHaveLength(1);
    expect((await server.compare(session_token, ADA, 2)).isMatched).toBe(true);
  });

  it('do not break an answer if the store takes none of them', async () => {
    const { get, swap } = sharedStore();
    const store: SessionStore = {
      get,
      swap: async (key, ...rest) => {
        if (key.startsWith('webhook')) throw new Error('the store is full');
        return swap(key, ...rest);
      },
    };
    const server = await webhookServer(webhookReceiver(), { store });
    await server.match();
    expect(server.errors).toEqual(Array.from({ length: 3 }, () => 'the store is full'));
  });

  it('of an erased session are not sent any more', async () => {
    const receiver = webhookReceiver(() => new Response(null, { status: 503 }));
    const server = await webhookServer(receiver);
    const id = await server.match();
    await pass(0);
    expect(receiver.received).toHaveLength(2);
    await server.sessions.erase(id);
    await pass(24 * HOUR);
    expect(receiver.received).toHaveLength(2);
  });

  it('of a withdrawal come once, and no result comes after it', async () => {
    let status = 503;
    const receiver = webhookReceiver(() => new Response(null, { status }));
    const server = await webhookServer(receiver);
    const id = await server.match();
    await pass(0);
    expect(receiver.types()).toEqual(['comparison.completed', 'session.closed']);
    receiver.events.length = 0;
    status = 204;
    await server.sessions.withdraw(id);
    await server.sessions.withdraw(id);
    await pass(24 * HOUR);
    expect(receiver.types()).toEqual(['consent.withdrawn', 'session.closed']);
    for (const { data } of receiver.events)
      expect(data).toMatchObject({ status: 'cancelled', comparisons: [], withdrawal: {} });
    expect(server.errors.filter((error) => !error.includes('was not delivered'))).toEqual([]);
  });

  it('that wait have no result in the store any more after a withdrawal', async () => {
    const receiver = webhookReceiver(() => new Response(null, { status: 503 }));
    const { get, swap } = sharedStore();
    const keys = new Set<string>();
    const store: SessionStore = {
      get,
      swap: (key, ...rest) => swap(keys.add(key) && key, ...rest),
    };
    const texts = async () => JSON.stringify(await Promise.all([...keys].map(get)));
    const server = await webhookServer(receiver, { store });
    const id = await server.match();
    await pass(0);
    expect(await texts()).toContain('dissimilarity');
    await server.sessions.withdraw(id);
    expect(await texts()).not.toContain('dissimilarity');
  });

  it('of an open session that is withdrawn say that it was cancelled', async () => {
    const receiver = webhookReceiver();
    const server = await webhookServer(receiver);
    const { session_id } = await server.opened();
    await server.sessions.withdraw(session_id);
    await pass(HOUR);
    expect(receiver.types()).toEqual(['consent.withdrawn', 'session.closed']);
    for (const { data } of receiver.events) expect(data).toMatchObject({ status: 'cancelled' });
  });

  it('of a result that comes into the queue after the withdrawal are not sent', async () => {
    const receiver = webhookReceiver();
    const { get, swap } = sharedStore();
    let withdraw = async () => {};
    const store: SessionStore = {
      get,
      // The first event of the queue is the result.
      swap: async (key, ...rest) => {
        const now = withdraw;
        if (key.startsWith('webhook:')) withdraw = async () => {};
        if (key.startsWith('webhook:')) await now();
        return swap(key, ...rest);
      },
    };
    const server = await webhookServer(receiver, { store });
    const { session_id, session_token } = await server.opened();
    withdraw = async () => void (await server.sessions.withdraw(session_id));
    await server.compare(session_token, EVE, 2);
    await pass(HOUR);
    expect(receiver.types()).toEqual(['consent.withdrawn', 'session.closed']);
  });
});
