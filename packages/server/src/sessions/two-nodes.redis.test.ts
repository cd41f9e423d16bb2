/** The attacks of attacks.test.ts on two servers with one Redis behind nginx. */
import { randomUUID } from 'node:crypto';
import { SESSION_PATH, SESSIONS_PATH } from '@facecompare/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../testing/sample-request.ts';
import { type SessionNodes, sessionNodes } from '../testing/session-nodes.ts';
import { photoOf } from '../testing/session-server.ts';

const ADA = 7;
const EVE = 9;
const reference = photoOf(ADA, 1);
/** Redis remembers selfies over all tests of a file, so each is used once. */
let photos = 1;
const freshPhoto = (person: number) => photoOf(person, ++photos);

let all: SessionNodes;
beforeAll(async () => {
  all = await sessionNodes();
});
afterAll(() => all.remove());

const open = (body: object = {}) => all.front.open({ reference_image: base64(reference), ...body });

const callsOfBoth = async () => {
  const [one, other] = await Promise.all(all.nodes.map((node) => node.calls()));
  return [one ?? 0, other ?? 0] as const;
};

const stateOn = async (node: SessionNodes['nodes'][number], token: string) => {
  const response = await node.send(SESSION_PATH, 'GET', { Authorization: `Bearer ${token}` });
  return ((await response.json()) as { status?: string }).status;
};

describe('two servers', () => {
  it('judge exactly 3 of 200 parallel requests with 3 tries', async () => {
    const { session_id, session_token: token } = await open();
    const before = await callsOfBoth();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => all.front.compare({ token, selfie: freshPhoto(EVE) })),
    );
    const after = await callsOfBoth();
    expect(after[0] + after[1] - before[0] - before[1]).toBe(3);
    expect(answers.filter(({ code }) => code === null)).toHaveLength(3);
    for (const { code } of answers)
      expect([null, 'rate-limited', 'session-closed']).toContain(code);
    const { status, comparisons } = await all.front.read(session_id);
    expect([status, comparisons.length]).toEqual(['not-matched', 3]);
  });

  it.each([0, 1])('share the requests that come through nginx (server %i)', async (at) => {
    const { session_token: token } = await open({ max_attempts: 10 });
    const before = await callsOfBoth();
    for (let n = 0; n < 6; n++) await all.front.compare({ token, selfie: freshPhoto(EVE) });
    const after = await callsOfBoth();
    expect((after[at] ?? 0) - (before[at] ?? 0)).toBeGreaterThan(0);
  });

  it('close a session on both when it is matched on one', async () => {
    const [one, other] = all.nodes;
    const { session_token: token } = await open();
    const first = await one.compare({ token, selfie: freshPhoto(ADA) });
    expect([first.isMatched, first.session?.status]).toEqual([true, 'matched']);
    const second = await other.compare({ token, selfie: freshPhoto(ADA) });
    expect(second).toMatchObject({ status: 403, code: 'session-closed', isMatched: false });
    expect(await stateOn(other, token)).toBe('matched');
  });

  it('close a session on both when the host cancels it on one', async () => {
    const [one, other] = all.nodes;
    const { session_id, session_token: token } = await open();
    await one.asHost(`${SESSIONS_PATH}/${session_id}/cancel`, 'POST');
    const after = await other.compare({ token, selfie: freshPhoto(ADA) });
    expect([after.code, after.session?.status]).toEqual(['session-closed', 'cancelled']);
  });

  it('both refuse a selfie that was decided on one in another session', async () => {
    const [one, other] = all.nodes;
    const selfie = freshPhoto(ADA);
    await one.compare({ token: (await open()).session_token, selfie });
    const second = await other.compare({ token: (await open()).session_token, selfie });
    expect([second.code, second.session?.status]).toEqual(['replayed-image', 'open']);
  });

  it('count one selfie in two sessions at the same moment once', async () => {
    for (let round = 0; round < 10; round++) {
      const selfie = freshPhoto(ADA);
      const answers = await Promise.all(
        all.nodes.map(async (node) => {
          const { session_token: token } = await open();
          return node.compare({ token, selfie });
        }),
      );
      expect(answers.filter(({ isMatched }) => isMatched)).toHaveLength(1);
    }
  });

  it('count one pair at the same moment in one session once', async () => {
    for (let round = 0; round < 10; round++) {
      const { session_id, session_token: token } = await open();
      const selfie = freshPhoto(EVE);
      const answers = await Promise.all(all.nodes.map((node) => node.compare({ token, selfie })));
      expect(answers.filter(({ code }) => code === null)).toHaveLength(1);
      const { attempts_left, comparisons } = await all.front.read(session_id);
      const counted = comparisons.filter(({ outcome }) => outcome === 'no-match');
      expect([attempts_left, counted.length]).toEqual([2, 1]);
    }
  });
});

describe('one idempotency key on two servers', () => {
  it('gets the same answer from the other server, also after the session ended', async () => {
    const [one, other] = all.nodes;
    const { session_id, session_token: token } = await open();
    const again = { token, selfie: freshPhoto(ADA), headers: { 'Idempotency-Key': randomUUID() } };
    const first = await one.compare(again);
    expect(first).toMatchObject({ isMatched: true, session: { status: 'matched' } });
    expect(await other.compare(again)).toEqual(first);
    expect((await all.front.read(session_id)).comparisons).toHaveLength(1);
    const otherBody = await other.compare({ ...again, selfie: freshPhoto(ADA) });
    expect(otherBody.code).toBe('idempotency-key-reused');
  });

  it('is judged once if both servers get it at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const { session_id, session_token: token } = await open();
      const again = {
        token,
        selfie: freshPhoto(EVE),
        headers: { 'Idempotency-Key': randomUUID() },
      };
      const before = await callsOfBoth();
      const answers = await Promise.all(all.nodes.map((node) => node.compare(again)));
      for (const { code } of answers) expect([null, 'rate-limited']).toContain(code);
      const told = answers.find(({ code }) => code === null);
      const after = await callsOfBoth();
      expect(after[0] + after[1] - before[0] - before[1]).toBe(1);
      for (const node of all.nodes)
        expect((await node.compare(again)).answer).toEqual(told?.answer);
      expect((await all.front.read(session_id)).comparisons).toHaveLength(1);
    }
  });
});
