import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { problemOf } from '@facecompare/contract';
import { createClient } from '@redis/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort, type RedisServer, redisServer } from '../../testing/redis-server.ts';
import { connectRedisStore } from './connect-redis-store.ts';
import { redisSessionStore } from './redis-session-store.ts';

const HOUR = 3_600_000;
const run = promisify(execFile);

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serverWith(
  options: (folder: string) => readonly string[],
  prepare: (folder: string) => unknown = () => undefined,
): Promise<RedisServer> {
  const server = await redisServer(options);
  ends.push(server.remove);
  await prepare(server.folder);
  await server.start();
  return server;
}

async function open(url: string, options?: Parameters<typeof connectRedisStore>[1]) {
  const store = await connectRedisStore(url, options);
  ends.push(store.close);
  return store;
}

const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error.message,
  );

describe('connectRedisStore', () => {
  it('connects with the user of the address, and closes the connection', async () => {
    const port = await freePort();
    await serverWith(() => [
      ...['--port', `${port}`, '--bind', '127.0.0.1'],
      ...'--user sessions on >p@ss ~mine:* +get +set +del +eval +evalsha'.split(' '),
      ...'--user default off'.split(' '),
    ]);
    const url = `redis://sessions:p%40ss@127.0.0.1:${port}`;
    const store = await open(url, { prefix: 'mine:' });
    expect(await store.swap('a', null, 'text', HOUR)).toBe(true);
    expect(await (await open(url, { prefix: 'mine:' })).get('a')).toBe('text');
    await store.close();
    expect(await store.get('a').catch(problemOf)).toMatchObject({ code: 'overloaded' });

    const wrong = url.replace('p%40ss', 'hunter2');
    expect(await messageOf(connectRedisStore(wrong))).toMatch(
      /^Cannot reach Redis at redis:\/\/127\.0\.0\.1:\d+: WRONGPASS /,
    );
    expect(await messageOf(connectRedisStore(wrong))).not.toContain('hunter2');
  });

  it('fails at once if nothing listens, or if the address is not valid', async () => {
    const port = await freePort();
    expect(await messageOf(connectRedisStore(`redis://:hunter2@127.0.0.1:${port}`))).toBe(
      `Cannot reach Redis at redis://127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}`,
    );
    for (const url of ['http://:hunter2@host', 'redis:hunter2', 'redis://:hunter2', ''])
      expect(await messageOf(connectRedisStore(url)), url).toBe(
        'The address of Redis must be redis://HOST:PORT, or rediss://HOST:PORT.',
      );
  });

  it('connects again after a loss, and warns once for each', async () => {
    const port = await freePort();
    const server = await serverWith(() => ['--port', `${port}`, '--bind', '127.0.0.1']);
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    ends.push(() => warn.mockRestore());
    const store = await open(`redis://127.0.0.1:${port}`);
    const works = () =>
      store.get('a').then(
        () => true,
        () => false,
      );
    for (const losses of [1, 2]) {
      await server.kill();
      await vi.waitUntil(async () => !(await works()));
      await server.start();
      await vi.waitUntil(works);
      expect(warn).toHaveBeenCalledTimes(losses);
    }
    expect(warn.mock.calls[0]?.[0]).toContain(`Redis at redis://127.0.0.1:${port} is lost: `);
  });

  it('works over TLS, and trusts no certificate that it does not know', async () => {
    const port = await freePort();
    const { folder } = await serverWith(
      (folder) => [
        ...['--tls-port', `${port}`, '--bind', '127.0.0.1', '--tls-auth-clients', 'no'],
        ...['--tls-cert-file', join(folder, 'cert.pem'), '--tls-key-file', join(folder, 'key.pem')],
        ...['--tls-ca-cert-file', join(folder, 'cert.pem')],
      ],
      (folder) =>
        run('openssl', [
          ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
          ...['-nodes', '-days', '1', '-subj', '/CN=localhost'],
          ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
          ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
        ]),
    );
    const ca = await readFile(join(folder, 'cert.pem'));
    const client = createClient({ socket: { host: '127.0.0.1', port, tls: true, ca } });
    ends.push(() => client.destroy());
    await client.connect();
    const store = redisSessionStore({ client });
    expect(await store.swap('a', null, 'text', HOUR)).toBe(true);
    expect(await store.get('a')).toBe('text');
    expect(await messageOf(connectRedisStore(`rediss://127.0.0.1:${port}`))).toMatch(
      /^Cannot reach Redis at rediss:\/\/127\.0\.0\.1:\d+: .*certificate/,
    );
  });
});
