/** One of two servers, or their Redis, dies in the middle of comparisons. No try is lost or counted twice. */
import { randomUUID } from 'node:crypto';
import { SESSION_COMPARE_PATH, SESSIONS_PATH } from '@facecompare/contract';
import { afterEach, expect, it, vi } from 'vitest';
import { base64 } from '../testing/sample-request.ts';
import { HANGING_PERSON, type SessionNodes, sessionNodes } from '../testing/session-nodes.ts';
import { photoOf } from '../testing/session-server.ts';

const ADA = 7;
const EVE = 9;
const NO_FACE = 0;
const LONGEST_COMPARISON = 120_000;

let all: SessionNodes;
let photos = 0;
const freshPhoto = (person: number) => photoOf(person, ++photos);
afterEach(() => all.remove());

const open = (body: object = {}) =>
  all.front.open({ reference_image: base64(photoOf(ADA, 0)), ...body });

it('a server that is killed counts no try, and its try is free after the longest comparison', async () => {
  all = await sessionNodes();
  const { session_id, session_token: token } = await open();
  const headers = { 'Idempotency-Key': randomUUID() };
  const hanging = freshPhoto(HANGING_PERSON);
  const body = { face_image1: base64(hanging) };
  const running = all.front.send(
    SESSION_COMPARE_PATH,
    'POST',
    { Authorization: `Bearer ${token}`, ...headers },
    body,
  );
  await vi.waitUntil(async () => (await Promise.all(all.nodes.map((n) => n.calls()))).includes(1));
  const [one, other] = all.nodes;
  const [dies, lives] = (await one.calls()) === 1 ? [one, other] : [other, one];
  dies.process.child.kill('SIGKILL');
  // nginx does not send a comparison a second time.
  expect((await running).status).toBe(502);
  expect(await lives.calls()).toBe(0);

  const compare = (person = EVE) => all.front.compare({ token, selfie: freshPhoto(person) });
  expect((await compare()).session?.attempts_left).toBe(2);
  expect((await compare()).session?.attempts_left).toBe(1);
  expect((await compare()).code).toBe('rate-limited');
  expect((await all.front.compare({ token, selfie: hanging, headers })).code).toBe('rate-limited');
  await lives.pass(LONGEST_COMPARISON);
  expect(await compare(ADA)).toMatchObject({ isMatched: true, session: { attempts_left: 0 } });
  const { status, comparisons } = await all.front.read(session_id);
  expect([status, comparisons.map(({ outcome }) => outcome)]).toEqual([
    'matched',
    ['no-match', 'no-match', 'match'],
  ]);
  expect(await lives.calls()).toBe(3);
});

type Compare = SessionNodes['front']['compare'];

interface Told {
  readonly answer: Awaited<ReturnType<Compare>>;
  /** The request; null if it had no idempotency key. */
  readonly again: Parameters<Compare>[0] | null;
}

/** One person with four tries, who sends each photo until a server answers, and hears the answers. */
async function person(nth: number, told: () => void) {
  const { session_id: id, session_token: token } = await open({ max_attempts: 4 });
  const heard: Told[] = [];
  let failures = 0;
  let isCancelled = false;
  for (let step = 0; step < 12; step++) {
    const last = nth % 3 === 0 ? ADA : NO_FACE;
    const shown = [EVE, NO_FACE, EVE, NO_FACE, last, EVE][step % 6] ?? EVE;
    const isKeyed = step % 2 === 0;
    const headers = isKeyed ? { 'Idempotency-Key': randomUUID() } : {};
    const request = { token, selfie: freshPhoto(shown), headers };
    const answer = await vi.waitUntil(async () => {
      const tried = await all.front.compare(request);
      if (tried.status >= 500) failures++;
      return tried.status < 500 && tried.code !== 'rate-limited' && tried;
    });
    heard.push({ answer, again: isKeyed ? request : null });
    told();
    if (nth % 4 !== 1 || step !== 7) continue;
    await vi.waitUntil(async () => {
      const { ok } = await all.front.asHost(`${SESSIONS_PATH}/${id}/cancel`, 'POST');
      return ok;
    });
    isCancelled = true;
  }
  return { id, heard, failures, isCancelled };
}

it('a Redis that is killed and starts again loses no result, and opens no session again', async () => {
  all = await sessionNodes();
  let answers = 0;
  const people = Promise.all(Array.from({ length: 12 }, (_, nth) => person(nth, () => answers++)));
  for (const reached of [30, 80]) {
    await vi.waitUntil(() => answers >= reached);
    await all.redis.kill();
    await all.redis.start();
    // Without Redis no try could be given back, so they are free after the longest comparison.
    for (const node of all.nodes) await node.pass(LONGEST_COMPARISON);
  }
  const results = await people;
  expect(results.reduce((sum, { failures }) => sum + failures, 0)).toBeGreaterThan(0);
  for (const { id, heard, failures, isCancelled } of results) {
    const { status, attempts_left, max_attempts, comparisons } = await all.front.read(id);
    const outcomes = new Map(comparisons.map((kept) => [kept.comparison_id, kept.outcome]));
    const toldIds = new Set<string>();
    for (const { answer, again } of heard) {
      const { code, isMatched, session } = answer;
      expect(attempts_left).toBeLessThanOrEqual(session?.attempts_left ?? 0);
      // A session that was closed is closed as it was.
      if (session?.status !== 'open') expect(status).toBe(session?.status);
      if (session?.comparison_id === undefined) continue;
      toldIds.add(session.comparison_id);
      const outcome = isMatched ? 'match' : code === null ? 'no-match' : 'inconclusive';
      expect(outcomes.get(session.comparison_id)).toBe(outcome);
      if (again === null) continue;
      expect((await all.front.compare(again)).session?.comparison_id).toBe(session.comparison_id);
    }
    // A result that counts and that no answer had belongs to a request that failed.
    expect(comparisons.length - toldIds.size).toBeLessThanOrEqual(failures);
    const counted = comparisons.filter(({ outcome }) => outcome !== 'inconclusive');
    expect(counted.length).toBe(max_attempts - attempts_left);
    expect(counted.length).toBeLessThanOrEqual(max_attempts);
    expect(new Set(counted.map(({ sha256 }) => sha256.selfie)).size).toBe(counted.length);
    if (isCancelled) expect(['cancelled', 'matched', 'not-matched']).toContain(status);
    else expect(status).toMatch(/^(?:matched|not-matched)$/);
  }
});
