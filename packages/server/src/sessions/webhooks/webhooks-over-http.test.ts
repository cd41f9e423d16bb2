/** Webhooks over real HTTP, read by the library that hosts use. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, it, vi } from 'vitest';
import { photoOf, sessionServer } from '../../testing/session-server.ts';
import { OTHER_SECRET, SECRET } from './webhook-receiver.test-support.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('a host verifies what comes, follows no redirect, and refuses forged and old ones', async () => {
  const received: { path: string; body: string; headers: Record<string, string> }[] = [];
  const host = createServer(async (request, response) => {
    const headers = Object.fromEntries(new Headers(request.headersDistinct as never));
    received.push({ path: request.url ?? '', body: await text(request), headers });
    response.writeHead(307, { Location: '/elsewhere' }).end('not read');
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const { port } = host.address() as AddressInfo;
  const errors: unknown[] = [];
  const server = await sessionServer({
    now: Date.now,
    webhooks: { url: `http://127.0.0.1:${port}/webhooks`, secret: SECRET },
    onError: (error) => void errors.push(error),
  });
  const { session_id, session_token: token } = await server.open();
  await server.compare({ token, selfie: photoOf(9, 1), reference: photoOf(7, 1) });
  await vi.waitUntil(() => errors.length > 0);
  await server.sessions.close();
  host.close();

  expect(received).toHaveLength(1);
  const { path, body, headers } = received[0] ?? { path: '', body: '', headers: {} };
  expect(path).toBe('/webhooks');
  const read = (given = body, secret = SECRET) => new Webhook(secret).verify(given, headers);
  expect(read()).toMatchObject({
    type: 'comparison.completed',
    data: { session_id, outcome: 'no-match' },
  });
  expect(() => read(body, OTHER_SECRET)).toThrow('No matching signature');
  expect(() => read(body.replace('no-match', 'match'))).toThrow('No matching signature');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
  expect(() => read()).toThrow('too old');
});
