import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { problemOf } from '@facecompare/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeSessionStore } from './describe-session-store.test-support.ts';
import { memorySessionStore } from './memory-session-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describeSessionStore('memorySessionStore', () => ({
  store: memorySessionStore(),
  pass: (milliseconds) => vi.advanceTimersByTime(milliseconds),
}));

describeSessionStore('memorySessionStore with a clock but no timers', () => {
  let time = 0;
  return {
    store: memorySessionStore({ now: () => time }),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
});

const problemFrom = (work: Promise<unknown>) => work.then(() => null, problemOf);

/** Bytes of this process in use, after a collection. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('memorySessionStore', () => {
  it('keeps 10,000 sessions of 1 kB in 20 MB, and erases them at their end by itself', async () => {
    const before = usedBytes();
    const store = memorySessionStore();
    for (let at = 0; at < 10_000; at++)
      await store.swap(`session-${at}`, null, `${at}`.padEnd(1000, '.'), 1000 + at);
    expect(usedBytes() - before).toBeLessThan(20e6);
    vi.advanceTimersByTime(12_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(await store.get('session-0')).toBeNull();
    // The runtime frees the bytes of a collected buffer a little later.
    vi.useRealTimers();
    await vi.waitUntil(() => usedBytes() - before < 4e6);
  });

  it('has one timer, for the next end, and it keeps no process running', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const store = memorySessionStore({ now: () => 0 });
    await store.swap('a', null, 'text', 5000.5);
    await store.swap('b', null, 'text', 9000);
    await store.swap('c', null, 'text', 2000);
    expect(timers.mock.calls.map(([, wait]) => wait)).toEqual([5001, 2000]);
    expect(timers.mock.results.map(({ value }) => value.hasRef())).toEqual([false, false]);
    expect(vi.getTimerCount()).toBe(1);
    timers.mockRestore();
  });

  it('erases often, but not at every end', async () => {
    const store = memorySessionStore();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    for (let at = 1; at <= 2000; at++) await store.swap(`${at}`, null, 'text', at);
    timers.mockClear();
    vi.advanceTimersByTime(3000);
    expect(vi.getTimerCount()).toBe(0);
    expect(timers.mock.calls.length).toBeLessThan(5);
  });

  it('waits for an end that is further away than a timer can be', async () => {
    const store = memorySessionStore();
    await store.swap('a', null, 'text', 2 ** 32);
    vi.advanceTimersByTime(2 ** 32 - 1);
    expect(await store.get('a')).toBe('text');
    vi.advanceTimersByTime(1);
    expect(await store.get('a')).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('refuses what grows beyond `maxBytes` as overloaded, and changes nothing', async () => {
    const store = memorySessionStore({ maxBytes: 10 });
    await store.swap('a', null, '1234', 5500);
    await store.swap('b', null, '1234', 60_000);
    const overloaded = { code: 'overloaded', retryAfter: 6 };
    expect(await problemFrom(store.swap('c', null, '', 1000))).toMatchObject(overloaded);
    expect(await problemFrom(store.swap('a', '1234', '12345', 1000))).toMatchObject(overloaded);
    expect(await problemFrom(store.swap('a', '1234', '123é', 1000))).toMatchObject(overloaded);
    expect(await store.get('a')).toBe('1234');
    expect(await store.get('c')).toBeNull();
    expect(await store.swap('c', 'another', '12345', 1000)).toBe(false);
  });

  it('takes deletes and texts that do not grow when it is full, and then what fits', async () => {
    const store = memorySessionStore({ maxBytes: 10 });
    await store.swap('a', null, '1234', 5000);
    await store.swap('b', null, '1234', 60_000);
    expect(await store.swap('a', '1234', '4321', 5000)).toBe(true);
    expect(await store.swap('a', '4321', '1', 5000)).toBe(true);
    expect(await store.swap('c', null, '12', 5000)).toBe(true);
    expect(await problemFrom(store.swap('d', null, '', 1000))).not.toBeNull();
    expect(await store.swap('b', '1234', null, 5000)).toBe(true);
    expect(await store.swap('d', null, '1234', 1000)).toBe(true);
  });

  it('makes room for a new text by what has ended, before its timer does', async () => {
    let time = 0;
    const store = memorySessionStore({ maxBytes: 10, now: () => time });
    await store.swap('a', null, '123456789', 1000);
    expect(await problemFrom(store.swap('b', null, '1', 1000))).toMatchObject({ retryAfter: 1 });
    time = 1000;
    expect(await store.swap('b', null, '123456789', 1000)).toBe(true);
  });

  it('names a retry of a minute at most', async () => {
    const store = memorySessionStore({ maxBytes: 0 });
    expect(await problemFrom(store.swap('a', null, '', 1))).toMatchObject({ retryAfter: 60 });
  });

  it('overwrites the bytes of each text that it erases', async () => {
    const buffers = vi.spyOn(Buffer, 'allocUnsafeSlow');
    const store = memorySessionStore();
    for (const key of ['deleted', 'replaced', 'ended', 'closed'])
      await store.swap(key, null, 'text', key === 'ended' ? 1000 : 60_000);
    const texts = () => buffers.mock.results.map(({ value }) => value.toString());
    expect(texts()).toEqual(['text', 'text', 'text', 'text']);
    await store.swap('deleted', 'text', null, 1);
    await store.swap('replaced', 'text', 'another', 60_000);
    vi.advanceTimersByTime(1000);
    const erased = '\0\0\0\0';
    expect(texts()).toEqual([erased, erased, erased, 'text', 'another']);
    await store.close();
    expect(texts().slice(3)).toEqual([erased, '\0'.repeat(7)]);
    buffers.mockRestore();
  });

  it('close clears the timer and the entries', async () => {
    const store = memorySessionStore({ maxBytes: 5 });
    await store.swap('a', null, '1234', 1000);
    await store.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(await store.get('a')).toBeNull();
    expect(await store.swap('b', null, '1234', 1000)).toBe(true);
  });
});
