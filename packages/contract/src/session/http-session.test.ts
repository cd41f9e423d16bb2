import { describe, expect, it } from 'vitest';
import { goodAnswer } from '../answer/answers.test-data.ts';
import {
  type Answering,
  answeringServer,
  codeOf,
  json,
  requestOf,
} from '../http/answering-server.test-support.ts';
import { type HttpBackendOptions, httpBackend } from '../http/http-backend.ts';
import { problemOf } from '../problem.ts';

const { signal } = new AbortController();
const STATE = {
  session_id: 's1',
  status: 'open',
  attempts_left: 2,
  expires_at: '2026-11-27T12:00:00.000Z',
  expires_in: 600,
  reference_held: true,
};

async function opened(...answers: readonly Answering[]) {
  const server = await answeringServer(...answers);
  const backend = httpBackend({ url: server.url, session: 'a.session.token' });
  const session = await backend.session?.open({ signal });
  if (!session) throw new Error('The backend has no session.');
  return { server, backend, session };
}

describe('the session of httpBackend', () => {
  it('asks with the token, and counts the end from now', async () => {
    const { server, session } = await opened(json(STATE));
    const before = Date.now();
    const state = await session.ask({ signal });
    expect(state).toMatchObject({ status: 'open', attemptsLeft: 2, referenceHeld: true });
    expect(state.endsAt).toBeGreaterThanOrEqual(before + 600_000);
    expect(state.endsAt).toBeLessThanOrEqual(Date.now() + 600_000);
    expect(server.asked[0]).toMatchObject({ method: 'GET', body: '' });
    expect(server.asked[0]?.headers.authorization).toBe('Bearer a.session.token');
  });

  it('takes the time of day if the server names no seconds', async () => {
    const { expires_in: _, ...older } = STATE;
    const { session } = await opened(json(older));
    expect((await session.ask({ signal })).endsAt).toBe(Date.parse(STATE.expires_at));
  });

  it.each<[string, object]>([
    ['another status', { status: 'half-open' }],
    ['tries that are no number', { attempts_left: '2' }],
    ['tries below 0', { attempts_left: -1 }],
    ['no word about the photo', { reference_held: undefined }],
    ['no end', { expires_at: 'soon', expires_in: undefined }],
  ])('is bad-response with %s', async (_, changes) => {
    const { session } = await opened(json({ ...STATE, ...changes }));
    expect(await codeOf(session.ask({ signal }))).toBe('bad-response');
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'session-closed'],
    [503, 'overloaded'],
  ])('throws the problem of a %i', async (status, code) => {
    const { session } = await opened(
      json(
        {
          data: null,
          error_code: status,
          error_message: code,
          problem: { code, images: [], retryable: false, retryAfter: null },
        },
        status,
      ),
    );
    expect(await codeOf(session.ask({ signal }))).toBe(code);
  });

  it('compares with the token, the consent record and no reference photo', async () => {
    const { server, session } = await opened(json(goodAnswer()));
    const { reference: _, ...request } = requestOf();
    const consent = { schema: 1, action: 'granted' };
    expect((await session.compareHeld({ ...request, consent }, { signal })).outcome).toBe('match');
    const [asked] = server.asked;
    expect(asked?.headers.authorization).toBe('Bearer a.session.token');
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      face_image1: Buffer.from('selfie').toString('base64'),
      request_id: request.requestId,
      consent,
    });
  });

  it('sends both photos if the session holds none', async () => {
    const { server, backend } = await opened(json(goodAnswer()));
    await backend.compare({ ...requestOf(), consent: { schema: 1 } }, { signal });
    expect(Object.keys(JSON.parse(server.asked[0]?.body ?? ''))).toEqual([
      'face_image1',
      'face_image2',
      'request_id',
      'consent',
    ]);
  });

  it('sends no consent record without a session', async () => {
    const server = await answeringServer(json(goodAnswer()));
    const backend = httpBackend({ url: server.url });
    await backend.compare({ ...requestOf(), consent: { schema: 1 } }, { signal });
    expect(JSON.parse(server.asked[0]?.body ?? '')).not.toHaveProperty('consent');
    expect(backend.session).toBeUndefined();
  });

  it('withdraws with the record', async () => {
    const { server, session } = await opened(json({ session_id: 's1' }));
    await session.withdraw({ action: 'withdrawn' }, { signal });
    expect(server.asked[0]).toMatchObject({
      method: 'DELETE',
      body: '{"consent":{"action":"withdrawn"}}',
    });
  });

  it('throws if the withdrawal failed', async () => {
    const { session } = await opened(json({}, 500));
    expect(await codeOf(session.withdraw(undefined, { signal }))).toBe('internal-error');
  });

  it.each<[string, Partial<HttpBackendOptions>]>([
    ['beside getAccessToken', { session: 'T', getAccessToken: () => 'T' }],
    ['without a token', { session: '' }],
    ['with more than the token', { session: 'Bearer T' }],
  ])('is misconfigured %s', (_, options) => {
    let thrown: unknown;
    try {
      httpBackend({ url: 'https://faces.example/', ...options });
    } catch (error) {
      thrown = error;
    }
    expect(problemOf(thrown)).toMatchObject({ code: 'misconfigured' });
  });
});
