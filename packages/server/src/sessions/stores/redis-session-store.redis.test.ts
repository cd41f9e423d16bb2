import { problemOf } from '@facecompare/contract';
import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RedisServer, redisServer } from '../../testing/redis-server.ts';
import { describeSessionStore } from './describe-session-store.test-support.ts';
import { redisSessionStore } from './redis-session-store.ts';

const HOUR = 3_600_000;
const OVERLOADED = { code: 'overloaded', retryAfter: 1 };

const ends: (() => unknown)[] = [];
const endAll = async () => {
  for (const end of ends.splice(0).reverse()) await end();
};

/** Starts a Redis until the end of the test. */
async function started(...options: readonly string[]): Promise<RedisServer> {
  const server = await redisServer(() => options);
  ends.push(server.remove);
  await server.start();
  return server;
}

/** Connects until the end of the test. */
async function connected(
  { socket: path }: RedisServer,
  user: { readonly username?: string; readonly password?: string } = {},
) {
  const client = createClient({ socket: { path, reconnectStrategy: () => 20 }, ...user });
  ends.push(() => client.destroy());
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

type Client = Awaited<ReturnType<typeof connected>>;

const problemFrom = (work: Promise<unknown>) => work.then(() => null, problemOf);

/** Lets time pass: everything below a prefix ends earlier. */
async function pass(client: Client, prefix: string, milliseconds: number): Promise<void> {
  for (const key of await client.keys(`${prefix}*`))
    await client.pExpire(key, Math.max(0, (await client.pTTL(key)) - milliseconds));
}

describe('with one server', () => {
  let server: RedisServer;
  let client: Client;
  beforeAll(async () => {
    server = await started();
    client = await connected(server);
  });
  afterAll(endAll);

  let count = 0;
  describeSessionStore('redisSessionStore', () => {
    const prefix = `test-${count++}:`;
    return {
      store: redisSessionStore({ client, prefix }),
      pass: (milliseconds) => pass(client, prefix, milliseconds),
    };
  });

  it('puts the prefix before each key', async () => {
    await client.flushAll();
    await redisSessionStore({ client }).swap('a', null, 'text', HOUR);
    await redisSessionStore({ client, prefix: 'other:' }).swap('a', null, 'text', HOUR);
    expect((await client.keys('*')).sort()).toEqual(['facecompare:a', 'other:a']);
  });

  it('lets Redis delete a text by itself', async () => {
    const store = redisSessionStore({ client, prefix: 'short:' });
    expect(await store.swap('a', null, 'text', 0.3)).toBe(true);
    await vi.waitUntil(async () => (await store.get('a')) === null);
    expect(await client.keys('short:*')).toEqual([]);
  });

  it('sends its script once, and again after Redis has forgotten it', async () => {
    const whole = vi.spyOn(client, 'eval');
    const store = redisSessionStore({ client, prefix: 'script:' });
    for (const forgets of [true, false, true]) {
      if (forgets) await client.scriptFlush();
      expect(await store.swap(`${forgets}`, await store.get(`${forgets}`), 'text', HOUR)).toBe(
        true,
      );
    }
    expect(whole).toHaveBeenCalledTimes(2);
  });

  it('understands a client that returns bytes', async () => {
    const bytes = client.withTypeMapping({ 36: Buffer });
    const store = redisSessionStore({ client: bytes, prefix: 'bytes:' });
    await store.swap('a', null, 'é 😀', HOUR);
    expect(await bytes.get('bytes:a')).toBeInstanceOf(Buffer);
    expect(await store.get('a')).toBe('é 😀');
  });
});

describe('with a server of its own', () => {
  afterEach(endAll);

  it('works for a user who may only use the commands it needs, below the prefix', async () => {
    const server = await started();
    await (await connected(server)).aclSetUser('sessions', [
      'reset',
      'on',
      '>secret',
      '~facecompare:*',
      ...['+get', '+set', '+del', '+eval', '+evalsha'],
    ]);
    const client = await connected(server, { username: 'sessions', password: 'secret' });
    const store = redisSessionStore({ client });
    expect(await store.swap('a', null, 'first', HOUR)).toBe(true);
    expect(await store.swap('a', 'first', 'second', HOUR)).toBe(true);
    expect(await store.get('a')).toBe('second');
    expect(await store.swap('a', 'second', null, HOUR)).toBe(true);

    const outside = redisSessionStore({ client, prefix: 'other:' });
    await expect(outside.get('a')).rejects.toThrow('NOPERM');
    await expect(outside.swap('a', null, 'text', HOUR)).rejects.toThrow('NOPERM');
    expect(await problemFrom(outside.get('a'))).toMatchObject({ code: 'internal-error' });
  });

  it('keeps what it has written when the server is killed and starts again', async () => {
    const server = await started('--appendonly', 'yes', '--appendfsync', 'always');
    const client = await connected(server);
    const store = redisSessionStore({ client });
    await store.swap('count', null, '0', HOUR);
    let written = 0;
    const writing = (async () => {
      for (;;) {
        await store.swap('count', String(written), String(written + 1), HOUR);
        written++;
      }
    })();
    const ending = problemFrom(writing);
    await vi.waitUntil(() => written >= 20);
    await server.kill();
    expect(await ending).toMatchObject(OVERLOADED);
    expect(await problemFrom(store.get('count'))).toMatchObject(OVERLOADED);
    expect(await problemFrom(store.swap('new', null, 'text', HOUR))).toMatchObject(OVERLOADED);

    await server.start();
    await vi.waitUntil(() => client.isReady);
    const kept = Number(await store.get('count'));
    // The reply to the last swap may have been lost.
    expect([written, written + 1]).toContain(kept);
    expect(await store.get('new')).toBeNull();
    expect(await store.swap('count', String(kept), 'end', HOUR)).toBe(true);
  });

  it('is overloaded if no reply comes, and works again when the server does', async () => {
    const server = await started();
    const client = await connected(server);
    server.pause();
    const impatient = redisSessionStore({ client, maxWait: 20 });
    expect(await problemFrom(impatient.get('a'))).toMatchObject(OVERLOADED);
    expect(await problemFrom(impatient.swap('a', null, 'b', HOUR))).toMatchObject(OVERLOADED);
    server.resume();
    expect(await redisSessionStore({ client }).swap('c', null, 'text', HOUR)).toBe(true);
  });

  it('is overloaded if the memory of Redis is full, and still reads and deletes', async () => {
    const server = await started('--maxmemory', '4mb', '--maxmemory-policy', 'noeviction');
    const store = redisSessionStore({ client: await connected(server) });
    const text = 'x'.repeat(200_000);
    let kept = 0;
    const filling = (async () => {
      for (; kept < 100; kept++) await store.swap(`${kept}`, null, text, HOUR);
    })();
    expect(await problemFrom(filling)).toMatchObject(OVERLOADED);
    expect(kept).toBeGreaterThan(0);
    expect((await store.get('0')) === text).toBe(true);
    expect(await store.get(String(kept))).toBeNull();
    expect(await store.swap('0', 'another', text, HOUR)).toBe(false);
    for (let at = 0; at < kept; at++) expect(await store.swap(`${at}`, text, null, 1)).toBe(true);
    await vi.waitUntil(() => store.swap('a', null, 'text', HOUR).catch(() => false));
    expect(await store.get('a')).toBe('text');
  });
});
