/** What happens to a webhook that a receiver does not take. */
import { describe, expect, it } from 'vitest';
import { PARTS } from './queue-parts.ts';
import { retryPause } from './retry-pause.ts';
import { webhookReceiver } from './webhook-receiver.test-support.ts';
import {
  EVE,
  HOUR,
  pass,
  sharedStore,
  useTestClock,
  webhookServer,
} from './webhook-server.test-support.ts';

useTestClock();

const MINUTE = 60_000;
const answers = (status: number) => () => new Response(null, { status });
/** Never answers, and does not even notice that the time limit is over. */
const hangs = () => new Promise<Response>(() => {});

describe('a webhook that is not delivered', () => {
  it('is tried again for a day, with the same id and body, and its own time', async () => {
    const receiver = webhookReceiver(answers(500));
    const store = sharedStore();
    const server = await webhookServer(receiver, { store });
    const { session_id, session_token } = await server.opened();
    await server.compare(session_token, EVE, 1);
    const started = Date.now();
    await pass(48 * HOUR);
    const id = receiver.received[0]?.id ?? '';
    const tries = receiver.received.filter((webhook) => webhook.id === id);
    expect(tries.map(({ at }) => (at - started) / 1000)).toEqual([
      0, 5, 35, 155, 755, 2555, 6155, 13_355, 27_755, 56_555, 85_355,
    ]);
    expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    for (const { at, headers } of tries)
      expect(headers['webhook-timestamp']).toBe(String(at / 1000));
    const reports = server.errors.filter((message) => message.includes(id));
    expect(reports).toEqual([
      ...Array.from(
        { length: 10 },
        () => `The webhook ${id} was not delivered: status 500. It will be sent again.`,
      ),
      `The webhook ${id} was not delivered: status 500. It is not sent again.`,
    ]);
    expect(reports.join()).not.toContain(session_id);
    for (let part = 0; part < PARTS; part++) expect(await store.get(`webhooks:${part}`)).toBeNull();
    expect(await store.get(`webhook:${id}`)).toBeNull();
  });

  it('waits a little longer by chance, so that not all are sent at once', () => {
    expect([retryPause(1, 0), retryPause(1, 1), retryPause(11)]).toEqual([5000, 5500, null]);
  });

  it.each([
    ['status 301', answers(301)],
    ['status 429', answers(429)],
    [
      'ECONNREFUSED',
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
    ],
  ])('is tried again after %s', async (reason, answer) => {
    let isFirst = true;
    const receiver = webhookReceiver(() => {
      const given = isFirst ? answer() : new Response();
      isFirst = false;
      return given;
    });
    const server = await webhookServer(receiver);
    const { session_token } = await server.opened();
    await server.compare(session_token, EVE, 1);
    await pass(MINUTE);
    expect(receiver.received).toHaveLength(2);
    const id = receiver.received[0]?.id;
    expect(receiver.received[1]?.id).toBe(id);
    expect(server.errors).toEqual([
      `The webhook ${id} was not delivered: ${reason}. It will be sent again.`,
    ]);
  });

  it('is not tried again after 410', async () => {
    const receiver = webhookReceiver(answers(410));
    const server = await webhookServer(receiver);
    await server.match();
    await pass(24 * HOUR);
    expect(receiver.received).toHaveLength(2);
    expect(server.errors[0]).toMatch(/status 410\. It is not sent again\.$/);
  });

  it('is given up after 15 seconds without an answer, and tried again', async () => {
    const receiver = webhookReceiver(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    const server = await webhookServer(receiver);
    const { session_token } = await server.opened();
    await server.compare(session_token, EVE, 1);
    await pass(14_999);
    expect(server.errors).toEqual([]);
    await pass(1);
    expect(server.errors[0]).toMatch(/no answer in time\. It will be sent again\.$/);
    await pass(5000);
    expect(receiver.received).toHaveLength(2);
  });
});

describe('several servers with one store', () => {
  it('a restarted server goes on with the same id', async () => {
    const store = sharedStore();
    const down = webhookReceiver(answers(503));
    const before = await webhookServer(down, { store });
    await before.match();
    await pass(0);
    await before.sessions.close();
    await pass(HOUR);
    expect(down.received).toHaveLength(2);
    const receiver = webhookReceiver();
    await webhookServer(receiver, { store });
    await pass(0);
    const ids = (webhooks: typeof down) => webhooks.received.map(({ id }) => id).sort();
    expect(ids(receiver)).toEqual(ids(down));
    await pass(24 * HOUR);
    expect(receiver.types()).toEqual(['comparison.completed', 'session.closed']);
  });

  it('send each event once, also if the receiver is slow', async () => {
    const store = sharedStore();
    const receiver = webhookReceiver(
      () => new Promise((resolve) => setTimeout(() => resolve(new Response()), 14_000)),
    );
    const servers = [
      await webhookServer(receiver, { store }),
      await webhookServer(receiver, { store }),
    ];
    for (let photo = 2; photo < 12; photo++) await servers[photo % 2]?.match(photo);
    await pass(2 * HOUR);
    expect(receiver.received).toHaveLength(20);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(20);
    for (const { errors } of servers) expect(errors).toEqual([]);
  });

  it('go on with an event whose server died while it sent it', async () => {
    const store = sharedStore();
    const dying = webhookReceiver(hangs);
    const server = await webhookServer(dying, { store });
    const { session_token } = await server.opened();
    await server.compare(session_token, EVE, 1);
    await pass(0);
    // It does nothing from here on, and its send never ends.
    void server.sessions.close();
    const receiver = webhookReceiver();
    await webhookServer(receiver, { store });
    await pass(59_000);
    expect(receiver.received).toEqual([]);
    await pass(11_000);
    expect(receiver.received.map(({ id }) => id)).toEqual([dying.received[0]?.id]);
  });

  it('a server that closes finishes what it sends, and takes no more', async () => {
    const receiver = webhookReceiver(
      () => new Promise((resolve) => setTimeout(() => resolve(new Response()), 2000)),
    );
    const server = await webhookServer(receiver, { store: sharedStore() });
    await server.match();
    await pass(0);
    let isClosed = false;
    const closing = server.sessions.close().then(() => {
      isClosed = true;
    });
    await pass(1000);
    expect(isClosed).toBe(false);
    await pass(1000);
    await closing;
    await pass(HOUR);
    expect(receiver.received).toHaveLength(2);
  });
});
