/** The client against the real routes, and the same functions in process beside it. */
import { describe, expect, it } from 'vitest';
import { sampleCapture, sampleConsent } from '../../testing/sample-claims.ts';
import { base64 } from '../../testing/sample-request.ts';
import { HOST_KEY, photoOf, sessionServer } from '../../testing/session-server.ts';
import { createSessionsClient } from './sessions-client.ts';

async function clientAndServer(apiKey = HOST_KEY) {
  const server = await sessionServer();
  const client = createSessionsClient({
    url: 'http://server.example',
    apiKey: () => apiKey,
    fetch: async (url, init) => server.app.fetch(new Request(url, init)),
  });
  return { client, server };
}

describe('createSessionsClient', () => {
  it('reads what the sessions in the server say', async () => {
    const { client, server } = await clientAndServer();
    const { sessionId, sessionToken, status } = await client.create({
      subject: 'customer-17',
      referenceImage: photoOf(7, 1),
      maxAttempts: 2,
      transactionId: 'ours',
    });
    expect(status).toBe('open');
    const body = { capture: sampleCapture(), consent: sampleConsent() };
    await server.compare({ token: sessionToken, selfie: photoOf(9, 1), body });
    await server.compare({ token: sessionToken, selfie: photoOf(7, 2) });
    const view = await client.get(sessionId);
    expect(view).toEqual(await server.sessions.get(sessionId));
    expect(view).toMatchObject({
      status: 'matched',
      subject: 'customer-17',
      transactionId: 'ours',
      attemptsLeft: 0,
      comparisons: [{ outcome: 'no-match' }, { outcome: 'match', referenceFrom: 'session' }],
    });
    expect(JSON.stringify(view)).not.toContain(base64(photoOf(7, 2)));
    const withdrawn = await client.withdraw(sessionId, sampleConsent({ action: 'withdrawn' }));
    expect(withdrawn).toMatchObject({ sessionId, status: 'cancelled', comparisons: 2 });
    expect(await client.withdraw(sessionId)).toEqual(withdrawn);
    const after = await client.get(sessionId);
    expect(after).toEqual(await server.sessions.get(sessionId));
    expect(after).toMatchObject({ comparisons: [], withdrawal: { record: { schema: 1 } } });
    expect(await client.erase(sessionId)).toEqual({ sessionId, comparisons: 0, reference: false });
    expect(await client.get(sessionId)).toBeNull();
    expect(await client.cancel(sessionId)).toBeNull();
    expect(await client.withdraw(sessionId)).toBeNull();
    expect(await client.erase(sessionId)).toBeNull();
  });

  it.each([
    [{ maxAttempts: 11 }, 'invalid-request'],
    [{ maxAttempts: 0.5 }, 'invalid-request'],
    [{ expiresIn: 3601 }, 'invalid-request'],
    [{ subject: 'x'.repeat(257) }, 'invalid-request'],
    [{ allowedOrigins: ['https://shop.example/path'] }, 'invalid-request'],
    [{ allowedOrigins: ['*'] }, 'invalid-request'],
    [{ referenceImage: Uint8Array.from([1, 2, 3]) }, 'image-unsupported'],
  ])('throws what the server refuses: %j', async (given, code) => {
    const { client } = await clientAndServer();
    await expect(client.create(given)).rejects.toMatchObject({ problem: { code } });
  });

  it('throws unauthorized with a wrong key', async () => {
    const { client } = await clientAndServer('wrong');
    await expect(client.create()).rejects.toMatchObject({ problem: { code: 'unauthorized' } });
  });

  it.each([
    ['network-failed', () => Promise.reject(new TypeError('fetch failed'))],
    ['bad-response', async () => new Response('<html>', { status: 200 })],
    ['bad-response', async () => Response.json({ session_id: 1 }, { status: 201 })],
  ])('throws %s if there is no answer that can be read', async (code, answer) => {
    const client = createSessionsClient({ url: 'https://x.example', apiKey: 'k', fetch: answer });
    await expect(client.create()).rejects.toMatchObject({ problem: { code } });
  });

  it('refuses a reference photo that the upstream cannot compare, before anybody is asked', async () => {
    const server = await sessionServer();
    const upstream = Object.assign(server.upstream, {
      look: async () => ({ code: 'too-blurred' as const }),
    });
    const strict = await sessionServer({ upstream });
    await expect(strict.sessions.create({ referenceImage: photoOf(7, 1) })).rejects.toMatchObject({
      problem: { code: 'too-blurred', sides: ['reference'] },
    });
  });
});
