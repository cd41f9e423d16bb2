/** A person takes the consent back. */
import { COMPARE_PATH, SESSION_COMPARE_PATH, SESSION_WITHDRAW_PATH } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { createFaceCompareHandler } from '../../compare/compare-handler.ts';
import { createApp } from '../../create-app.ts';
import { sampleCapture, sampleConsent } from '../../testing/sample-claims.ts';
import { base64 } from '../../testing/sample-request.ts';
import { photoOf, sessionServer } from '../../testing/session-server.ts';

const ADA = 7;
const EVE = 9;
const consent = sampleConsent();
const back = sampleConsent({ action: 'withdrawn' });

async function openServer(body: Readonly<Record<string, unknown>> = {}) {
  const server = await sessionServer();
  const { session_id: id, session_token: token } = await server.open({
    reference_image: base64(photoOf(ADA, 1)),
    ...body,
  });
  const headers = { Authorization: `Bearer ${token}` };
  const compare = (person: number, photo = 2) =>
    server.compare({
      token,
      selfie: photoOf(person, photo),
      headers: { 'Idempotency-Key': `the-key-of-${person}-${photo}` },
      body: { consent, capture: sampleCapture() },
    });
  const withdraw = (sent?: unknown, path: string = SESSION_WITHDRAW_PATH, method = 'POST') =>
    server.send(path, method, headers, sent);
  return { server, id, token, headers, compare, withdraw };
}

describe('a withdrawal', () => {
  it.each([
    [SESSION_WITHDRAW_PATH, 'POST'],
    [SESSION_COMPARE_PATH, 'DELETE'],
    [COMPARE_PATH, 'DELETE'],
  ])('at %s by %s ends an open session, and erases the results', async (path, method) => {
    const { server, id, compare, withdraw } = await openServer({ subject: 'customer-17' });
    await compare(EVE);
    const response = await withdraw({ consent: back }, path, method);
    const withdrawn_at = new Date(server.clock.now).toISOString();
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(await response.json()).toEqual({
      session_id: id,
      status: 'cancelled',
      withdrawn_at,
      comparisons: 1,
      reference: true,
    });
    expect(await server.read(id)).toMatchObject({
      status: 'cancelled',
      subject: 'customer-17',
      reference_held: false,
      expires_in: 0,
      ended_at: withdrawn_at,
      comparisons: [],
      consents: [{ record: consent, withdrawn_at }],
      withdrawal: { at: withdrawn_at, record: back, comparisons: 1, reference: true },
    });
    expect((await compare(ADA)).code).toBe('session-closed');
    // The answer that was kept for its key is gone too.
    expect((await compare(EVE)).code).toBe('session-closed');
    expect(server.upstream.calls).toHaveLength(1);
    expect(server.errors).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['no record', {}],
    ['a record of a consent', { consent }],
    ['a list', [back]],
    ['too much', { consent: back, more: 'x'.repeat(40_000) }],
  ])('counts with %s in its body', async (_, body) => {
    const { server, id, withdraw } = await openServer();
    expect((await withdraw(body)).status).toBe(200);
    expect((await server.read(id)).withdrawal).toMatchObject({ record: null });
  });

  it('counts with a body that is no JSON', async () => {
    const { server, headers } = await openServer();
    const url = `http://server.example${SESSION_WITHDRAW_PATH}`;
    const request = new Request(url, { method: 'POST', headers, body: '{' });
    expect((await server.app.fetch(request)).status).toBe(200);
  });

  it('after a match cancels the session, and erases the numbers', async () => {
    const { server, id, compare, withdraw } = await openServer();
    const { session } = await compare(ADA);
    expect(await (await withdraw()).json()).toMatchObject({
      status: 'cancelled',
      comparisons: 1,
      reference: false,
    });
    const view = JSON.stringify(await server.read(id));
    for (const gone of [
      'match',
      session?.receipt ?? '',
      session?.comparison_id ?? '',
      'frame_interval',
    ])
      expect(view).not.toContain(gone);
  });

  it('after the expiry works with the token that is over', async () => {
    const { server, compare, withdraw } = await openServer();
    await compare(EVE);
    server.clock.now += 900_000;
    expect(await (await withdraw()).json()).toMatchObject({ status: 'cancelled', comparisons: 1 });
    server.clock.now += 24 * 60 * 60 * 1000;
    expect((await withdraw()).status).toBe(403);
  });

  it('that is repeated answers the same', async () => {
    const { server, compare, withdraw } = await openServer();
    await compare(EVE);
    const first = await (await withdraw({ consent: back })).json();
    server.clock.now += 1000;
    expect(await (await withdraw()).json()).toEqual(first);
  });

  it('is refused without a right token', async () => {
    const { server, id, token } = await openServer();
    const send = (headers: Readonly<Record<string, string>>, method: string, path: string) =>
      server.send(path, method, headers);
    for (const headers of [{}, { Authorization: `Bearer ${token}x` }])
      for (const [path, method] of [
        [SESSION_WITHDRAW_PATH, 'POST'],
        [COMPARE_PATH, 'DELETE'],
      ] as const)
        expect((await send(headers, method, path)).status).toBe(401);
    await server.sessions.erase(id);
    const unknown = await send({ Authorization: `Bearer ${token}` }, 'POST', SESSION_WITHDRAW_PATH);
    expect(unknown.status).toBe(401);
    expect(await server.sessions.withdraw(id)).toBeNull();
  });

  it('also reaches a handler that a host mounts itself', async () => {
    const { server, token } = await openServer();
    const { sessions, upstream } = server;
    const handler = createFaceCompareHandler({ upstream, sessions });
    const headers = { Authorization: `Bearer ${token}` };
    const url = 'http://host.example/api/face-compare';
    const response = await handler(new Request(url, { method: 'DELETE', headers }));
    expect(await response.json()).toMatchObject({ status: 'cancelled', comparisons: 0 });
    const put = await handler(new Request(url, { method: 'PUT', headers }));
    expect([put.status, put.headers.get('Allow')]).toEqual([405, 'GET, POST, DELETE']);
    const without = createFaceCompareHandler({ upstream });
    expect((await without(new Request(url, { method: 'DELETE', headers }))).status).toBe(405);
  });

  it('is allowed from pages of other origins that the server allows', async () => {
    const { server } = await openServer();
    const origin = 'https://shop.example';
    const app = createApp(server.upstream, { sessions: server.sessions, corsOrigins: [origin] });
    for (const path of [COMPARE_PATH, SESSION_COMPARE_PATH, SESSION_WITHDRAW_PATH]) {
      const response = await app.request(path, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'DELETE' },
      });
      expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, DELETE');
    }
  });
});
