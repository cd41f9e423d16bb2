import { problemOf } from '@facecompare/contract';
import { describe, expect, it, vi } from 'vitest';
import { redisSessionStore } from './redis-session-store.ts';

const fakeClient = (isReady: boolean) => ({
  isReady,
  get: vi.fn(async () => 'text'),
  evalSha: vi.fn(async () => 1),
  eval: vi.fn(async () => 1),
});

describe('redisSessionStore', () => {
  it.each([
    [1500, '1500'],
    [1500.2, '1501'],
    [0.3, '1'],
  ])('rounds a time to live of %d ms up to whole milliseconds', async (timeToLive, rounded) => {
    const client = fakeClient(true);
    await redisSessionStore({ client }).swap('a', null, 'b', timeToLive);
    expect(client.evalSha).toHaveBeenCalledWith(expect.any(String), {
      keys: ['facecompare:a'],
      arguments: ['0', '', '1', 'b', rounded],
    });
  });

  it('gives a client nothing to send while the connection is lost', async () => {
    const client = fakeClient(false);
    const store = redisSessionStore({ client });
    const overloaded = { code: 'overloaded', retryAfter: 1 };
    expect(await store.get('a').catch(problemOf)).toMatchObject(overloaded);
    expect(await store.swap('a', null, 'b', 1000).catch(problemOf)).toMatchObject(overloaded);
    for (const command of [client.get, client.evalSha, client.eval])
      expect(command).not.toHaveBeenCalled();
  });

  it('takes a client that does not know whether it is connected', async () => {
    const { isReady: _, ...client } = fakeClient(true);
    expect(await redisSessionStore({ client }).get('a')).toBe('text');
  });
});
