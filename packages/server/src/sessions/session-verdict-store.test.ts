import { describe, expect, it } from 'vitest';
import { problemAnswer } from '../answer/problem-answer.ts';
import { sessionVerdictStore } from './session-verdict-store.ts';
import { memorySessionStore } from './stores/memory-session-store.ts';
import type { SessionStore } from './stores/session-store.ts';

const NAME = 'session_1 the-key';
const OPEN = JSON.stringify({ withdrawal: null });
const WITHDRAWN = JSON.stringify({ withdrawal: { at: 1 } });
const verdict = (fingerprint: string) => ({
  fingerprint,
  answer: problemAnswer({ code: 'no-face' }),
});

/** Two servers with one store, in which a session is kept. */
async function twoServers() {
  const clock = { now: 1000 };
  const now = () => clock.now;
  const memory = memorySessionStore({ now });
  const keys = new Set<string>();
  const store: SessionStore = {
    get: memory.get,
    swap(key, ...change) {
      keys.add(key);
      return memory.swap(key, ...change);
    },
  };
  await store.swap('session:session_1', null, OPEN, 1e9);
  const kept = async () => {
    const texts = await Promise.all([...keys].map((key) => memory.get(key)));
    return [...keys].filter((_, at) => texts[at] !== null);
  };
  const servers = [sessionVerdictStore(store, now), sessionVerdictStore(store, now)] as const;
  return { clock, store, kept, servers };
}

describe('sessionVerdictStore', () => {
  it('returns the first answer on both servers, for ten minutes', async () => {
    const { clock, servers } = await twoServers();
    const [one, other] = servers;
    await one.set(NAME, verdict('first'));
    await other.set(NAME, verdict('second'));
    clock.now += 599_999;
    for (const server of servers) expect(await server.get(NAME)).toEqual(verdict('first'));
    expect(await other.claim(NAME)).toBe(false);
    clock.now += 1;
    expect(await other.get(NAME)).toBeUndefined();
  });

  it('gives a key to one of two servers, until it has an answer', async () => {
    const { servers } = await twoServers();
    const [one, other] = servers;
    expect(await Promise.all([one.claim(NAME), other.claim(NAME)])).toEqual([true, false]);
    expect(await other.get(NAME)).toBeUndefined();
    await one.set(NAME, verdict('first'));
    expect(await other.get(NAME)).toEqual(verdict('first'));
    expect(await other.claim('session_1 another-key')).toBe(true);
  });

  it('gives a key away after work without an answer, and after half a minute', async () => {
    const { clock, servers } = await twoServers();
    const [one, other] = servers;
    await one.claim(NAME);
    await other.release(NAME);
    expect(await other.claim(NAME)).toBe(false);
    await one.release(NAME);
    expect(await other.claim(NAME)).toBe(true);
    clock.now += 30_000;
    expect(await one.claim(NAME)).toBe(true);
    await other.release(NAME);
    expect(await other.claim(NAME)).toBe(false);
  });

  it('erases all answers of a session, and none of another one', async () => {
    const { store, kept, servers } = await twoServers();
    const [one, other] = servers;
    await store.swap('session:session_2', null, OPEN, 1e9);
    await one.set(NAME, verdict('first'));
    await other.set('session_1 key-2', verdict('second'));
    await one.set('session_2 key-2', verdict('third'));
    await one.erase('session_1');
    expect(await kept()).toHaveLength(4);
    expect(await one.get('session_2 key-2')).toEqual(verdict('third'));
  });

  it('keeps no answer of a session that was erased meanwhile', async () => {
    const { store, kept, servers } = await twoServers();
    await store.swap('session:session_1', OPEN, null, 1);
    await servers[0].set(NAME, verdict('first'));
    expect(await kept()).toEqual([]);
  });

  it('keeps no answer of a session that was withdrawn meanwhile', async () => {
    const { store, kept, servers } = await twoServers();
    await store.swap('session:session_1', OPEN, WITHDRAWN, 1e9);
    await servers[0].set(NAME, verdict('first'));
    expect(await kept()).toEqual(['session:session_1']);
  });

  it('names no session in the key of a claim', async () => {
    const { kept, servers } = await twoServers();
    await servers[0].claim(NAME);
    expect(await kept()).toEqual([
      'session:session_1',
      expect.stringMatching(/^answer:[\w-]{43}$/),
    ]);
  });
});
