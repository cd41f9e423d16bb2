import { expect, it, vi } from 'vitest';
import { fetchedByKey } from './fetched.ts';

it('fetches once for each key, and the latest key wins', async () => {
  const settle = new Map<string, (value: string) => void>();
  const fetch = vi.fn((key: string) =>
    key === 'unknown' ? undefined : new Promise<string>((resolve) => settle.set(key, resolve)),
  );
  const onChange = vi.fn();
  const { get, forget } = fetchedByKey(fetch, onChange, 60_000);

  expect(get(undefined)).toEqual({ state: 'none' });
  expect(get('a')).toEqual({ state: 'coming' });
  expect(get('a')).toEqual({ state: 'coming' });
  expect(get('b')).toEqual({ state: 'coming' });
  settle.get('a')?.('A');
  settle.get('b')?.('B');
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(get('b')).toEqual({ state: 'there', value: 'B' });
  expect(get('unknown')).toEqual({ state: 'failed', error: undefined });
  expect(fetch).toHaveBeenCalledTimes(3);

  expect(get('b')).toEqual({ state: 'coming' });
  settle.get('b')?.('B again');
  await Promise.resolve();
  expect(forget()).toBe('B again');
  expect(forget()).toBeUndefined();
});

it('reports what could not be fetched', async () => {
  const error = new Error('Not there.');
  const { get } = fetchedByKey(
    () => Promise.reject(error),
    () => {},
    60_000,
  );
  get('a');
  await Promise.resolve();
  expect(get('a')).toEqual({ state: 'failed', error });
});

it('F-13: is not late after it has come', async () => {
  vi.useFakeTimers();
  const onChange = vi.fn();
  const { get } = fetchedByKey(() => Promise.resolve('A'), onChange, 3000);
  get('a');
  await Promise.resolve();
  vi.advanceTimersByTime(3000);
  expect([get('a'), onChange.mock.calls.length]).toEqual([{ state: 'there', value: 'A' }, 1]);
  vi.useRealTimers();
});

it('F-13: is late after a while, and comes all the same; leaves no timer', async () => {
  vi.useFakeTimers();
  let settle = (_: string) => {};
  const onChange = vi.fn();
  const { get, forget } = fetchedByKey(
    () => new Promise<string>((resolve) => (settle = resolve)),
    onChange,
    3000,
  );
  get('a');
  vi.advanceTimersByTime(2999);
  expect([get('a').state, onChange.mock.calls.length]).toEqual(['coming', 0]);
  vi.advanceTimersByTime(1);
  expect([get('a').state, onChange.mock.calls.length]).toEqual(['late', 1]);
  settle('A');
  await Promise.resolve();
  expect([get('a'), onChange.mock.calls.length]).toEqual([{ state: 'there', value: 'A' }, 2]);
  get('b');
  forget();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
