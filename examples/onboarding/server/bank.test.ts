import { ProblemError } from '@facecompare/server';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, vi } from 'vitest';
import { ORIGIN, photo, SECRET, testBank } from './bank.test-support.ts';

const BOTH = { face_image1: photo('selfie'), face_image2: photo('id') };
const HELD = { mode: 'id-photo-held', idPhoto: photo('id') };

describe('POST /bank/sessions', () => {
  it('opens a session in which the browser sends both photos', async () => {
    const { open, compare, sessions } = await testBank();
    const { status, sessionId, token } = await open();
    expect(status).toBe(201);
    expect(await compare(token, BOTH)).toEqual({ isMatched: true });
    expect(await sessions.get(sessionId)).toMatchObject({
      status: 'matched',
      referenceHeld: false,
      allowedOrigins: [ORIGIN],
      subject: expect.stringMatching(/^customer-[\da-f]{8}$/),
    });
  });

  it('opens a session that holds the ID photo, and then takes only a selfie', async () => {
    const { open, compare, state } = await testBank();
    const { status, token } = await open(HELD);
    expect(status).toBe(201);
    expect((await compare(token, BOTH)).problem).toBe('session-conflict');
    expect(await compare(token, { face_image1: photo('selfie') })).toEqual({ isMatched: true });
    await vi.waitFor(async () =>
      expect((await state()).sessions).toMatchObject([
        { mode: 'id-photo-held', status: 'matched', comparisons: [{ referenceFrom: 'session' }] },
      ]),
    );
  });

  it.each([
    ['an unknown mode', { mode: 'no-photo' }],
    ['no body', null],
    ['a held photo that is missing', { mode: 'id-photo-held' }],
  ])('refuses %s', async (_, body) => {
    const { open, state } = await testBank();
    expect(await open(body)).toMatchObject({ status: 400, problem: 'invalid-request' });
    expect((await state()).sessions).toEqual([]);
  });

  it('refuses a form of another site', async () => {
    const { send } = await testBank();
    const body = new URLSearchParams({ mode: 'both-photos' });
    expect((await send('/bank/sessions', { method: 'POST', body })).status).toBe(415);
  });

  it('names the problem of an ID photo', async () => {
    const { open } = await testBank({ look: async () => ({ code: 'no-face' }) });
    expect(await open(HELD)).toMatchObject({ status: 422, problem: 'no-face' });
  });

  it('says that the server is busy while the engine starts', async () => {
    const look = () => Promise.reject(new ProblemError({ code: 'overloaded' }));
    const { open } = await testBank({ look });
    expect(await open(HELD)).toMatchObject({ status: 503, problem: 'overloaded' });
  });
});

describe('GET /bank/sessions/:id', () => {
  it('shows a visitor the result that the server knows', async () => {
    const { open, compare, send } = await testBank();
    const { sessionId, token, cookie } = await open();
    await compare(token, BOTH);
    const response = await send(`/bank/sessions/${sessionId}`, { headers: { Cookie: cookie } });
    expect(await response.json()).toMatchObject({
      status: 'matched',
      comparisons: [
        { outcome: 'match', checkedReceipt: { isVerified: true, claims: { sid: sessionId } } },
      ],
    });
  });

  it('shows the session of a visitor to no other visitor', async () => {
    const { open, send } = await testBank();
    const { sessionId } = await open();
    const { cookie } = await open();
    for (const headers of [{ Cookie: cookie }, {}])
      expect((await send(`/bank/sessions/${sessionId}`, { headers })).status).toBe(404);
  });
});

describe('GET /bank/events', () => {
  it('sends the state, then what happens to a session, with checked receipts', async () => {
    const { open, compare, watch } = await testBank();
    const watched = await watch();
    const { token } = await open();
    await compare(token, BOTH);
    await watched.until('session.closed');
    await watched.until('comparison.completed');
    expect(watched.types().slice(0, 2)).toEqual(['state', 'session.opened']);
    expect(watched.events.filter(({ type }) => type === 'webhook.received')).toHaveLength(2);
    expect(watched.events.find(({ type }) => type === 'session.closed')?.data).toMatchObject({
      status: 'matched',
      comparisons: [{ checkedReceipt: { isVerified: true, claims: { outcome: 'match' } } }],
    });
  });

  it('sends no photo, no token and no result of other services', async () => {
    const { open, compare, watch } = await testBank();
    const watched = await watch();
    const { token } = await open(HELD);
    await compare(token, { face_image1: photo('selfie') });
    await watched.until('session.closed');
    const sent = JSON.stringify(watched.events);
    for (const secret of [photo('selfie'), photo('id'), token, 'services'])
      expect(sent).not.toContain(secret);
  });

  it('shows the last 20 sessions', async () => {
    const { open, state } = await testBank();
    const opened = [];
    for (let count = 0; count < 22; count++) opened.push((await open()).sessionId);
    const shown = (await state()).sessions.map(({ sessionId }) => sessionId);
    expect(shown).toEqual(opened.slice(2).reverse());
  });

  it('has room again when a watcher goes', async () => {
    const { send } = await testBank();
    const [first] = await Promise.all(Array.from({ length: 20 }, () => send('/bank/events')));
    expect((await send('/bank/events')).status).toBe(503);
    await first?.body?.cancel();
    expect((await send('/bank/events')).status).toBe(200);
  });

  it('takes 20 watchers, and ends them when the server stops', async () => {
    const { bank, watch, send } = await testBank();
    const watchers = await Promise.all(Array.from({ length: 20 }, watch));
    expect((await send('/bank/events')).status).toBe(503);
    bank.close();
    await Promise.all(watchers.map(({ reading }) => reading));
    expect((await send('/bank/events')).status).toBe(200);
  });
});

describe('POST /bank/webhooks', () => {
  const headersFor = (body: string, secret: string, id = 'msg_1') => {
    const now = new Date();
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    };
  };

  it('refuses a webhook with a wrong signature, and shows that it came', async () => {
    const { open, send, state, sessions } = await testBank();
    const { sessionId } = await open();
    await sessions.erase(sessionId);
    const body = JSON.stringify({ type: 'session.closed', data: { session_id: sessionId } });
    const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
    for (const headers of [headersFor(body, other), {}])
      expect((await send('/bank/webhooks', { method: 'POST', headers, body })).status).toBe(400);
    const { webhooks } = await state();
    expect(webhooks).toHaveLength(2);
    expect(webhooks).toMatchObject([
      { isVerified: false, type: null, sessionId: null },
      { isVerified: false, type: null, sessionId: null },
    ]);
  });

  it('refuses a body that was changed on the way', async () => {
    const { send } = await testBank();
    const body = JSON.stringify({ type: 'session.closed', data: {} });
    const headers = headersFor(body, SECRET);
    const changed = body.replace('closed', 'opened');
    const response = await send('/bank/webhooks', { method: 'POST', headers, body: changed });
    expect(response.status).toBe(400);
  });

  it('shows a webhook that comes twice once', async () => {
    const { send, state } = await testBank();
    const body = JSON.stringify({ type: 'session.closed', data: { session_id: 'unknown' } });
    const headers = headersFor(body, SECRET);
    for (const status of [204, 204])
      expect((await send('/bank/webhooks', { method: 'POST', headers, body })).status).toBe(status);
    expect((await state()).webhooks).toMatchObject([{ id: 'msg_1', isVerified: true }]);
  });

  it('shows the last 50 webhooks', async () => {
    const { send, state } = await testBank();
    const body = JSON.stringify({ type: 'session.closed', data: {} });
    for (let count = 1; count <= 52; count++) {
      const headers = headersFor(body, SECRET, `msg_${count}`);
      await send('/bank/webhooks', { method: 'POST', headers, body });
    }
    const ids = (await state()).webhooks.map(({ id }) => id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([50, 'msg_52', 'msg_3']);
  });
});

describe('the address of the widget', () => {
  it('answers with the state of a session', async () => {
    const { open, send } = await testBank();
    const { token } = await open(HELD);
    const headers = { Authorization: `Bearer ${token}` };
    const response = await send('/api/face-compare', { headers });
    expect(await response.json()).toMatchObject({ status: 'open', reference_held: true });
  });

  it('takes a consent back, and the page of the host hears of it', async () => {
    const { open, compare, send, watch } = await testBank();
    const { token } = await open();
    await compare(token, BOTH);
    const watched = await watch();
    const headers = { Authorization: `Bearer ${token}`, Origin: ORIGIN };
    expect((await send('/api/face-compare', { method: 'DELETE', headers })).status).toBe(200);
    await watched.until('consent.withdrawn');
    expect(watched.events.find(({ type }) => type === 'consent.withdrawn')?.data).toMatchObject({
      status: 'cancelled',
      comparisons: [],
    });
    expect(watched.types().filter((type) => type === 'consent.withdrawn')).toHaveLength(1);
  });

  it('still takes a comparison without a session from a page of this server', async () => {
    const { post } = await testBank();
    expect((await post('/api/face-compare', BOTH)).status).toBe(200);
  });
});
