/** The store fails once, at each of its calls in turn, before or after it wrote. */
import { ProblemError, SESSION_WITHDRAW_PATH } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { base64 } from '../testing/sample-request.ts';
import { photoOf, sessionServer } from '../testing/session-server.ts';
import { memorySessionStore } from './stores/memory-session-store.ts';
import type { SessionStore } from './stores/session-store.ts';

const ADA = 7;
const EVE = 9;
const LONGEST_COMPARISON = 120_000;

/** A server whose store fails at one call, once it is armed. */
async function serverWithFault(when: 'before' | 'after') {
  const clock = { now: Date.UTC(2026, 10, 27) };
  const now = () => clock.now;
  const memory = memorySessionStore({ now });
  let callsUntilFault = Number.POSITIVE_INFINITY;
  const faulty =
    <Given extends readonly unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const isFault = callsUntilFault-- === 0;
      if (!isFault || when === 'after') {
        const result = await call(...given);
        if (!isFault) return result;
      }
      throw new ProblemError({ code: 'overloaded' });
    };
  const store: SessionStore = { get: faulty(memory.get), swap: faulty(memory.swap) };
  const server = await sessionServer({ store, now });
  return {
    ...server,
    clock,
    memory,
    failAt(call: number) {
      callsUntilFault = call;
    },
    hasFailed: () => callsUntilFault < 0,
  };
}

/** What a caller heard, without the seconds that are left. */
const heard = ({ answer }: { readonly answer: object }): string =>
  JSON.stringify(answer).replace(/"expires_in":\d+/, '');

describe.each(['before', 'after'] as const)('a store that fails %s it wrote', (when) => {
  it.each([
    ['match', ADA, 'matched', 2],
    ['no-match', EVE, 'open', 2],
  ] as const)('loses no try: %s', async (outcome, person, status, left) => {
    let call = 0;
    for (let isReached = true; isReached; call++) {
      const server = await serverWithFault(when);
      const { session_id: id, session_token: token } = await server.open({
        reference_image: base64(photoOf(ADA, 1)),
      });
      const selfie = photoOf(person, 2);
      const request = { token, selfie, headers: { 'Idempotency-Key': 'one-and-the-same' } };
      server.failAt(call);
      const first = await server.compare(request);
      isReached = server.hasFailed();
      server.failAt(Number.POSITIVE_INFINITY);
      server.clock.now += LONGEST_COMPARISON;
      const second = await server.compare(request);

      const at = `call ${call}`;
      const view = await server.sessions.get(id);
      const counted = view?.comparisons.filter((kept) => kept.outcome !== 'inconclusive') ?? [];
      expect([view?.status, view?.attemptsLeft], at).toEqual([status, left]);
      expect(
        counted.map((kept) => kept.outcome),
        at,
      ).toEqual([outcome]);
      // After a reply that was lost, only the session knows the result.
      const told = server.events.filter(({ answer }) => answer.problem === null);
      if (when === 'before') expect(told, at).toHaveLength(1);
      // What the caller heard is what counts.
      for (const { code, session } of [first, second])
        if (code === null) expect(session?.comparison_id, at).toBe(counted[0]?.comparisonId);
      if (!isReached) expect(heard(second)).toBe(heard(first));
      server.clock.now += 900_000;
      expect(await server.memory.get(`reference:${id}`)).toBeNull();
    }
    expect(call).toBeGreaterThan(15);
  });

  it('erases everything by a withdrawal that is sent again', async () => {
    let call = 0;
    for (let isReached = true; isReached; call++) {
      const server = await serverWithFault(when);
      const { session_id: id, session_token: token } = await server.open({
        reference_image: base64(photoOf(ADA, 1)),
      });
      const keyed = { token, headers: { 'Idempotency-Key': 'one-and-the-same' } };
      await server.compare({ ...keyed, selfie: photoOf(EVE, 2) });
      const withdraw = () =>
        server.send(SESSION_WITHDRAW_PATH, 'POST', { Authorization: `Bearer ${token}` });
      server.failAt(call);
      await withdraw();
      isReached = server.hasFailed();
      server.failAt(Number.POSITIVE_INFINITY);
      expect(await (await withdraw()).json()).toMatchObject({ comparisons: 1, reference: true });
      const at = `call ${call}`;
      expect(await server.memory.get(`reference:${id}`), at).toBeNull();
      expect(await server.memory.get(`answers:${id}`), at).toBeNull();
      expect((await server.sessions.get(id))?.comparisons, at).toEqual([]);
    }
    expect(call).toBeGreaterThan(5);
  });
});

it('a store that fails when a try is given back hides no other fault', async () => {
  const server = await serverWithFault('before');
  const { session_token: token } = await server.open();
  const request = { token, selfie: photoOf(ADA, 2), reference: photoOf(ADA, 1) };
  const compare = server.upstream.compare;
  server.upstream.compare = async () => {
    server.failAt(0);
    throw new ProblemError({ code: 'upstream-timeout' });
  };
  expect((await server.compare(request)).code).toBe('upstream-timeout');
  expect(server.errors).toMatchObject([{ problem: { code: 'overloaded' } }]);
  server.upstream.compare = compare;
  server.clock.now += LONGEST_COMPARISON;
  expect(await server.compare(request)).toMatchObject({
    isMatched: true,
    session: { attempts_left: 2 },
  });
});
