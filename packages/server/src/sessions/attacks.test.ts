/**
 * Attacks on sessions by name, each beside the honest run that is accepted: `npm run test:attacks`.
 * The upstream says match whenever the same person is on both photos, so each refusal is ours.
 */
import {
  COMPARE_PATH,
  readAnswer,
  SESSION_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
} from '@facecompare/contract';
import { base64url, CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../create-app.ts';
import { verifyReceipt } from '../receipt/verify-receipt.ts';
import { base64, sampleBody, sampleRequest } from '../testing/sample-request.ts';
import { HOST_KEY, photoOf, sessionServer } from '../testing/session-server.ts';
import {
  OTHER_SECRET,
  readWebhook,
  webhookReceiver,
} from './webhooks/webhook-receiver.test-support.ts';

const ADA = 7;
const EVE = 9;
/** The photo that the host knows, and a fresh selfie of the same person. */
const reference = photoOf(ADA, 1);
const selfie = photoOf(ADA, 2);

type Server = Awaited<ReturnType<typeof sessionServer>>;

/** Opens a session in which the server holds the photo of Ada. */
async function held(server: Server, body: object = {}): Promise<string> {
  const { session_token } = await server.open({ reference_image: base64(reference), ...body });
  return session_token;
}

/**
 * Opens a session like `held`.
 * @param act runs while the upstream compares
 */
async function whileComparing(
  act: (server: Server, sessionId: string, token: string) => Promise<unknown>,
) {
  const { upstream } = await sessionServer();
  const server = await sessionServer({}, upstream);
  const { session_id, session_token: token } = await server.open({
    reference_image: base64(reference),
  });
  const compare = upstream.compare.bind(upstream);
  upstream.compare = async (...call) => {
    await act(server, session_id, token);
    return compare(...call);
  };
  return { server, session_id, token };
}

const statusOf = async (server: Server, token: string) => {
  const response = await server.send(SESSION_PATH, 'GET', { Authorization: `Bearer ${token}` });
  return ((await response.json()) as { status?: string }).status;
};

describe('V-4: an honest person', () => {
  it.each([
    { mode: 'the session holds the photo', isHeld: true },
    { mode: 'the browser sends both photos', isHeld: false },
  ])('is matched if $mode', async ({ isHeld }) => {
    const server = await sessionServer();
    const token = isHeld ? await held(server) : (await server.open()).session_token;
    const answer = await server.compare({ token, selfie, ...(isHeld ? {} : { reference }) });
    expect(answer).toMatchObject({
      status: 200,
      code: null,
      isMatched: true,
      session: { status: 'matched', attempts_left: 2, reference_held: isHeld },
    });
    // The widget reads the same answer by its strict rules.
    expect(readAnswer(answer.answer).outcome).toBe('match');
    const claims = await verifyReceipt(answer.session?.receipt ?? '', server.sessions.jwks(), {
      sessionId: answer.session?.session_id ?? '',
    });
    expect(claims).toMatchObject({
      jti: answer.session?.comparison_id,
      outcome: 'match',
      reference_from: isHeld ? 'session' : 'browser',
    });
    expect(server.errors).toEqual([]);
  });

  it('may try three times, and a photo without a face costs no try', async () => {
    const server = await sessionServer();
    const token = await held(server);
    const tries = [photoOf(EVE, 1), photoOf(0, 1), photoOf(EVE, 2), photoOf(ADA, 3)];
    const outcomes = [];
    for (const photo of tries) {
      const { code, isMatched, session } = await server.compare({ token, selfie: photo });
      outcomes.push([code, isMatched, session?.attempts_left]);
    }
    expect(outcomes).toEqual([
      [null, false, 2],
      ['no-face', false, 2],
      [null, false, 1],
      [null, true, 0],
    ]);
  });

  it('gets the same answer again with the same key and body, also after the session ended', async () => {
    const server = await sessionServer();
    const token = await held(server);
    const again = { token, selfie, headers: { 'Idempotency-Key': 'one-and-the-same' } };
    const first = await server.compare(again);
    expect(await server.compare(again)).toEqual(first);
    expect(first.isMatched).toBe(true);
    expect([server.upstream.calls.length, server.events.length]).toEqual([1, 1]);
  });
});

describe('the photos', () => {
  const drawn = () =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><rect width="320" height="240" fill="#678"/><ellipse cx="160" cy="120" rx="60" ry="90" fill="#dba"/><circle cx="135" cy="100" r="11"/><circle cx="186" cy="104" r="9"/><rect x="130" y="160" width="50" height="11" fill="#a33"/></svg>`,
      ),
    ).jpeg({ quality: 92 });

  it.each([
    ['bytes', (photo: Buffer) => photo],
    ['saved again', (photo: Buffer) => sharp(photo).jpeg({ quality: 40 }).toBuffer()],
    ['smaller', (photo: Buffer) => sharp(photo).resize(120).toBuffer()],
    [
      'cut',
      (photo: Buffer) =>
        sharp(photo).extract({ left: 5, top: 4, width: 310, height: 232 }).toBuffer(),
    ],
  ])('the same picture twice (%s) is same-image', async (_, copyOf) => {
    const server = await sessionServer();
    const photo = await drawn().toBuffer();
    const { session_token: token } = await server.open({ reference_image: base64(photo) });
    const { code, isMatched, session } = await server.compare({
      token,
      selfie: await copyOf(photo),
    });
    expect([code, isMatched, session?.status, session?.attempts_left]).toEqual([
      'same-image',
      false,
      'open',
      3,
    ]);
    expect(server.upstream.calls).toEqual([]);
  });

  it('swapped sides of a pair that was refused are replayed-image', async () => {
    const server = await sessionServer();
    const { session_token: token } = await server.open();
    const eve = photoOf(EVE, 1);
    expect((await server.compare({ token, selfie: eve, reference })).code).toBeNull();
    const swapped = await server.compare({ token, selfie: reference, reference: eve });
    expect([swapped.code, swapped.isMatched]).toEqual(['replayed-image', false]);
  });

  it('an old selfie in a new session is replayed-image, for a day', async () => {
    const server = await sessionServer();
    await server.compare({ token: await held(server), selfie });
    const second = await server.compare({ token: await held(server), selfie });
    expect([second.code, second.isMatched]).toEqual(['replayed-image', false]);
    expect(second.session?.status).toBe('open');
    server.clock.now += 24 * 60 * 60 * 1000 + 1;
    expect((await server.compare({ token: await held(server), selfie })).isMatched).toBe(true);
  });

  it('one selfie in two sessions at the same moment counts in one of them', async () => {
    const server = await sessionServer();
    const tokens = [await held(server), await held(server)];
    const answers = await Promise.all(tokens.map((token) => server.compare({ token, selfie })));
    expect(answers.filter(({ isMatched }) => isMatched)).toHaveLength(1);
  });

  it('another photo beside the same selfie after a refusal is no replay', async () => {
    const server = await sessionServer();
    const { session_token: token } = await server.open();
    await server.compare({ token, selfie, reference: photoOf(EVE, 1) });
    expect((await server.compare({ token, selfie, reference })).isMatched).toBe(true);
  });
});

describe('V-4: the tries', () => {
  it('of 200 parallel requests with 3 tries, exactly 3 are judged', async () => {
    const server = await sessionServer();
    const token = await held(server);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        server.compare({ token, selfie: photoOf(EVE, at + 1) }),
      ),
    );
    expect(server.upstream.calls).toHaveLength(3);
    expect(answers.filter(({ code }) => code === null)).toHaveLength(3);
    const refusals = new Set(answers.flatMap(({ code }) => (code === null ? [] : [code])));
    for (const code of refusals) expect(['rate-limited', 'session-closed']).toContain(code);
    expect(await statusOf(server, token)).toBe('not-matched');
  });

  it('photos that decide nothing end a session after five for each try', async () => {
    const server = await sessionServer();
    const token = await held(server, { max_attempts: 1 });
    const codes = [];
    for (let at = 1; at <= 6; at++)
      codes.push((await server.compare({ token, selfie: photoOf(0, at) })).code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'no-face'), 'session-closed']);
    expect(await statusOf(server, token)).toBe('exhausted');
  });

  it('a request_id of another person names no verdict', async () => {
    const server = await sessionServer();
    const request_id = crypto.randomUUID();
    const [one, other] = [await held(server), await held(server)];
    const first = await server.compare({ token: one, selfie, body: { request_id } });
    const second = await server.compare({
      token: other,
      selfie: photoOf(EVE, 1),
      body: { request_id },
    });
    expect(second.isMatched).toBe(false);
    expect(second.session?.comparison_id).not.toBe(first.session?.comparison_id);
    expect(
      server.events.map(({ sessionId, answer }) => [sessionId, answer.data?.isMatched]),
    ).toEqual([
      [first.session?.session_id, true],
      [second.session?.session_id, false],
    ]);
  });

  it('a key of another session does not repeat its answer', async () => {
    const server = await sessionServer();
    const headers = { 'Idempotency-Key': 'one-and-the-same' };
    await server.compare({ token: await held(server), selfie, headers });
    const other = await server.compare({ token: await held(server), selfie, headers });
    expect([other.code, other.isMatched]).toEqual(['replayed-image', false]);
  });

  it('a repeated body without its key is judged no second time', async () => {
    const server = await sessionServer();
    const { session_token: token } = await server.open();
    const body = { token, selfie: photoOf(EVE, 1), reference };
    await server.compare(body);
    expect((await server.compare(body)).code).toBe('replayed-image');
    expect(server.upstream.calls).toHaveLength(1);
  });
});

describe('the end of a session', () => {
  it.each([
    {
      how: 'matched',
      status: 'matched',
      end: (s: Server, token: string) => s.compare({ token, selfie }),
    },
    {
      how: 'cancelled by the host',
      status: 'cancelled',
      end: (s: Server, _token: string, id: string) =>
        s.asHost(`${SESSIONS_PATH}/${id}/cancel`, 'POST'),
    },
    {
      how: 'expired',
      status: 'expired',
      end: async (s: Server) => {
        s.clock.now += 900_000;
      },
    },
  ])('$how: its token takes no comparison, and says why', async ({ end, status }) => {
    const server = await sessionServer();
    const { session_id, session_token: token } = await server.open({
      reference_image: base64(reference),
    });
    await end(server, token, session_id);
    const calls = server.upstream.calls.length;
    const after = await server.compare({ token, selfie: photoOf(ADA, 9) });
    expect(after).toMatchObject({ status: 403, code: 'session-closed', isMatched: false });
    expect(after.session?.status).toBe(status);
    expect(server.upstream.calls).toHaveLength(calls);
  });

  it('erased: its token is unknown at once, and nothing is left', async () => {
    const server = await sessionServer();
    const { session_id, session_token: token } = await server.open({
      reference_image: base64(reference),
    });
    const erased = await server.asHost(`${SESSIONS_PATH}/${session_id}`, 'DELETE');
    expect(await erased.json()).toEqual({ session_id, comparisons: 0, reference: true });
    expect((await server.compare({ token, selfie })).code).toBe('unauthorized');
    expect((await server.asHost(`${SESSIONS_PATH}/${session_id}`)).status).toBe(404);
  });

  it('long over: a token whose session was forgotten is session-closed', async () => {
    const server = await sessionServer();
    const token = await held(server);
    server.clock.now += 48 * 60 * 60 * 1000;
    expect((await server.compare({ token, selfie })).code).toBe('session-closed');
  });

  it('a session that is cancelled during a comparison tells no result', async () => {
    const { server, token } = await whileComparing((busy, id) => busy.sessions.cancel(id));
    const answer = await server.compare({ token, selfie });
    expect(answer).toMatchObject({ status: 403, code: 'session-closed', isMatched: false });
    expect(server.events).toEqual([]);
  });
});

describe('a withdrawal', () => {
  const withdraw = (server: Server, token: string, headers: Record<string, string> = {}) =>
    server.send(SESSION_WITHDRAW_PATH, 'POST', { Authorization: `Bearer ${token}`, ...headers });

  it('by the token of another session touches only that session', async () => {
    const server = await sessionServer();
    const [mine, other] = [await server.open(), await held(server)];
    await server.compare({ token: mine.session_token, selfie, reference });
    expect((await withdraw(server, other)).status).toBe(200);
    expect(await server.read(mine.session_id)).toMatchObject({
      status: 'matched',
      comparisons: [{ outcome: 'match' }],
      withdrawal: null,
    });
  });

  it('from a page of another origin is forbidden', async () => {
    const server = await sessionServer();
    const token = await held(server, { allowed_origins: ['https://shop.example'] });
    expect((await withdraw(server, token, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await withdraw(server, token)).status).toBe(403);
    expect(await statusOf(server, token)).toBe('open');
    expect((await withdraw(server, token, { Origin: 'https://shop.example' })).status).toBe(200);
  });

  it('by a token without a right signature is unauthorized', async () => {
    const server = await sessionServer();
    const token = await held(server);
    const foreign = await held(await sessionServer());
    for (const wrong of [`${token.slice(0, -4)}AAAA`, foreign, 'token-of-the-host'])
      expect((await withdraw(server, wrong)).status).toBe(401);
    expect(await statusOf(server, token)).toBe('open');
  });

  it('during a comparison keeps its result out', async () => {
    const { server, session_id, token } = await whileComparing((busy, _, sent) =>
      withdraw(busy, sent),
    );
    const answer = await server.compare({ token, selfie });
    expect(answer).toMatchObject({ status: 403, code: 'session-closed', isMatched: false });
    expect(answer.session).not.toHaveProperty('receipt');
    expect(server.events).toEqual([]);
    expect(await server.read(session_id)).toMatchObject({ status: 'cancelled', comparisons: [] });
  });

  it('during a comparison after the expiry keeps its result out', async () => {
    const { server, session_id, token } = await whileComparing(async (busy, _, sent) => {
      busy.clock.now += 900_000;
      await withdraw(busy, sent);
    });
    expect((await server.compare({ token, selfie })).code).toBe('session-closed');
    expect(await server.read(session_id)).toMatchObject({ status: 'cancelled', comparisons: [] });
  });

  it('opens no session again, and gives no try back', async () => {
    const server = await sessionServer();
    const { session_id, session_token: token } = await server.open({
      reference_image: base64(reference),
      max_attempts: 1,
    });
    await server.compare({ token, selfie: photoOf(EVE, 1) });
    const first = await (await withdraw(server, token)).json();
    expect(await (await withdraw(server, token)).json()).toEqual(first);
    for (const photo of [reference, undefined])
      expect(
        (await server.compare({ token, selfie, ...(photo ? { reference: photo } : {}) })).code,
      ).toBe('session-closed');
    expect(await server.read(session_id)).toMatchObject({
      status: 'cancelled',
      attempts_left: 0,
    });
  });

  it('does not make an old selfie new', async () => {
    const server = await sessionServer();
    const token = await held(server);
    await server.compare({ token, selfie });
    await withdraw(server, token);
    expect((await server.compare({ token: await held(server), selfie })).code).toBe(
      'replayed-image',
    );
  });
});

describe('capture claims', () => {
  it('that a page invents pass the rules, and prove nothing', async () => {
    const server = await sessionServer({ captureRules: ['camera-only', 'native-code'] });
    const claims = { source: 'camera', camera: 'built-in', native: true };
    const token = await held(server);
    expect((await server.compare({ token, selfie })).code).toBe('capture-refused');
    const invented = await server.compare({ token, selfie, body: { capture: claims } });
    expect(invented.isMatched).toBe(true);
  });
});

describe('the token', () => {
  const SHOP = 'https://shop.example';

  it.each([
    ['another origin', 'https://evil.example'],
    ['a longer origin', 'https://shop.example.evil.example'],
    ['the origin null', 'null'],
    ['no origin', undefined],
  ])('is refused from %s', async (_, origin) => {
    const server = await sessionServer();
    const token = await held(server, { allowed_origins: [SHOP] });
    const from = (Origin: string | undefined) =>
      server.compare({ token, selfie, headers: Origin === undefined ? {} : { Origin } });
    expect(await from(origin)).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await from(SHOP)).isMatched).toBe(true);
  });

  it('of another server is unauthorized', async () => {
    const [one, other] = [await sessionServer(), await sessionServer()];
    expect(await one.compare({ token: await held(other), selfie })).toMatchObject({
      status: 401,
      code: 'unauthorized',
    });
  });

  it('cannot be made from the public keys, or without a signature', async () => {
    const server = await sessionServer();
    const token = await held(server);
    const [head = '', claims = ''] = token.split('.');
    const { kid } = JSON.parse(new TextDecoder().decode(base64url.decode(head)));
    const [jwk] = server.sessions.jwks().keys;
    const payload = base64url.decode(claims);
    const typ = 'facecompare-session+jwt';
    const mine = await generateKeyPair('EdDSA', { extractable: true });
    const forged = [
      `${base64url.encode(JSON.stringify({ alg: 'none', typ, kid }))}.${claims}.`,
      await new CompactSign(payload)
        .setProtectedHeader({ alg: 'HS256', typ, kid })
        .sign(new TextEncoder().encode(JSON.stringify(jwk))),
      await new CompactSign(payload)
        .setProtectedHeader({ alg: 'EdDSA', typ, kid })
        .sign(mine.privateKey),
      await new CompactSign(payload)
        .setProtectedHeader({ alg: 'EdDSA', typ, jwk: await exportJWK(mine.publicKey) })
        .sign(mine.privateKey),
      token.slice(0, -4),
      `${head}.${claims}.`,
      '',
    ];
    for (const wrong of forged)
      expect((await server.compare({ token: wrong, selfie })).code).toBe('unauthorized');
    expect((await server.compare({ token, selfie })).isMatched).toBe(true);
  });

  it('is no receipt, and a receipt is no token', async () => {
    const server = await sessionServer();
    const token = await held(server);
    const { session } = await server.compare({ token, selfie });
    expect((await server.compare({ token: session?.receipt ?? '', selfie })).code).toBe(
      'unauthorized',
    );
    await expect(verifyReceipt(token, server.sessions.jwks())).rejects.toMatchObject({
      code: 'wrong-type',
    });
  });

  it('of the host itself is not looked at, and opens no session', async () => {
    const server = await sessionServer();
    const headers = { Authorization: 'Bearer token-of-the-host' };
    const pair = { selfie, reference };
    expect((await server.compare({ ...pair, headers })).code).toBe('unauthorized');
    const open = createApp(server.upstream, { sessions: server.sessions });
    const anybody = sampleRequest({ body: sampleBody(), headers });
    expect(await (await open.fetch(anybody)).json()).not.toHaveProperty('session');
    expect((await open.fetch(sampleRequest({ body: sampleBody(), headers }))).status).toBe(200);
  });

  it('does not open what belongs to the host', async () => {
    const server = await sessionServer();
    const { session_id, session_token } = await server.open();
    const headers = { Authorization: `Bearer ${session_token}` };
    for (const [path, method] of [
      [SESSIONS_PATH, 'POST'],
      [`${SESSIONS_PATH}/${session_id}`, 'GET'],
      [`${SESSIONS_PATH}/${session_id}/cancel`, 'POST'],
      [`${SESSIONS_PATH}/${session_id}`, 'DELETE'],
    ] as const)
      expect((await server.send(path, method, headers)).status).toBe(401);
    expect(await statusOf(server, session_token)).toBe('open');
  });
});

describe('a body that contradicts its session', () => {
  it.each([
    [{ transaction_id: 'mine' }],
    [{ client_transaction_id: 'mine' }],
    [{ country: 'FRA' }],
    [{ liveness: '0' }],
    [{ getExtractedData: true }],
    [{ subject: 'somebody' }],
    [{ max_attempts: 10 }],
    [{ allowed_origins: ['https://evil.example'] }],
    [{ session_id: 'session_of_somebody' }],
    [{ face_image2: base64(photoOf(EVE, 1)) }],
  ])('%j is session-conflict', async (body) => {
    const server = await sessionServer();
    const token = await held(server, { transaction_id: 'of-the-host', country: 'EGY' });
    expect(await server.compare({ token, selfie, body })).toMatchObject({
      status: 422,
      code: 'session-conflict',
      isMatched: false,
    });
    expect(server.upstream.calls).toEqual([]);
    const same = { transaction_id: 'of-the-host', country: 'EGY' };
    expect((await server.compare({ token, selfie, body: same })).isMatched).toBe(true);
    expect(server.upstream.calls[0]).toMatchObject({ transactionId: 'of-the-host' });
  });

  it('without the photo that the session does not hold is invalid-request', async () => {
    const server = await sessionServer();
    const { session_token: token } = await server.open();
    expect((await server.compare({ token, selfie })).code).toBe('invalid-request');
  });

  it('with a key of the host and no token is no comparison of a session', async () => {
    const server = await sessionServer();
    const asHost = { selfie, reference, headers: { ApiKey: HOST_KEY } };
    expect((await server.compare(asHost)).code).toBe('unauthorized');
    expect(await server.compare({ ...asHost, path: COMPARE_PATH })).toMatchObject({
      isMatched: true,
      session: undefined,
    });
  });
});

describe('a receipt', () => {
  async function receiptOf(server: Server) {
    const { session } = await server.compare({ token: await held(server), selfie });
    return { receipt: session?.receipt ?? '', sessionId: session?.session_id ?? '' };
  }

  it.each([
    ['forged by another key', 'wrong-signature'],
    ['of another server', 'unknown-key'],
    ['of another session', 'wrong-session'],
    ['older than the host accepts', 'too-old'],
  ])('%s is refused as %s', async (attack, code) => {
    const server = await sessionServer();
    const { receipt, sessionId } = await receiptOf(server);
    const now = server.clock.now;
    const keys = server.sessions.jwks();
    const [head = '', claims = ''] = receipt.split('.');
    const mine = await importJWK(
      await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey),
      'EdDSA',
    );
    const forged = await new CompactSign(base64url.decode(claims))
      .setProtectedHeader(JSON.parse(new TextDecoder().decode(base64url.decode(head))))
      .sign(mine);
    const tries: Record<string, () => Promise<unknown>> = {
      'forged by another key': () => verifyReceipt(forged, keys, { now }),
      'of another server': async () =>
        verifyReceipt(receipt, (await sessionServer()).sessions.jwks(), { now }),
      'of another session': () => verifyReceipt(receipt, keys, { now, sessionId: 'session_other' }),
      'older than the host accepts': () =>
        verifyReceipt(receipt, keys, { now: now + 61_000, maxAge: 60 }),
    };
    await expect(tries[attack]?.()).rejects.toMatchObject({ code });
    expect(await verifyReceipt(receipt, keys, { now, sessionId, maxAge: 60 })).toMatchObject({
      sid: sessionId,
    });
  });
});

describe('a webhook', () => {
  /** What a host with webhooks receives of an honest match. */
  async function receivedOfMatch() {
    const receiver = webhookReceiver();
    const server = await sessionServer({ now: Date.now, webhooks: receiver.options });
    await server.compare({ token: await held(server), selfie });
    await vi.waitUntil(() => receiver.received.length === 2);
    return receiver.received.find(({ body }) => body.includes('comparison.completed'));
  }

  it.each([
    ['with a wrong signature', 'No matching signature found'],
    ['whose result was changed', 'No matching signature found'],
    ['with an old time', 'Message timestamp too old'],
    ['with a new time on an old signature', 'No matching signature found'],
  ])('%s is refused', async (attack, message) => {
    const honest = await receivedOfMatch();
    if (!honest) throw new Error('no webhook came');
    const { body, headers } = honest;
    const later = Date.now() + 301_000;
    const soon = String(Math.floor(Date.now() / 1000) + 60);
    const changed = body.replace('"match"', '"no-match"');
    const tries: Record<string, () => unknown> = {
      'with a wrong signature': () => readWebhook(honest, OTHER_SECRET),
      'whose result was changed': () => readWebhook({ headers, body: changed }),
      'with an old time': () => readWebhook(honest),
      'with a new time on an old signature': () =>
        readWebhook({ body, headers: { ...headers, 'webhook-timestamp': soon } }),
    };
    expect(readWebhook(honest).data).toMatchObject({ outcome: 'match' });
    if (attack === 'with an old time') vi.useFakeTimers({ toFake: ['Date'], now: later });
    try {
      expect(tries[attack]).toThrow(message);
    } finally {
      vi.useRealTimers();
    }
  });
});
