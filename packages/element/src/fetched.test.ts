import { expect, it, vi } from 'vitest';
import { fetchedByKey } from './fetched.ts';

it('fetches once for each key, and the latest key wins', async () => {
  const settle = new Map<string, (value: string) => void>();
  const fetch = vi.fn((key: string) => (key === 'unknown' ? undefined : new Promise<string>((resolve) => settle.set(key, resolve))));
  const onChange = vi.fn();
  const { get, forget } = fetchedByKey(fetch, onChange);

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

it('tells what could not be fetched', async () => {
  const error = new Error('Not there.');
  const { get } = fetchedByKey(
    () => Promise.reject(error),
    () => {},
  );
  get('a');
  await Promise.resolve();
  expect(get('a')).toEqual({ state: 'failed', error });
});
