import { expect, it, vi } from 'vitest';
import { remembered } from './remembered.ts';

it('does the work of a key once, and drops the least recently requested result', async () => {
  const { recall, knows } = remembered<string>(2);
  const work = vi.fn(async (key: string) => `${key}!`);
  const ask = (key: string) => recall(key, () => work(key));
  expect([await ask('a'), await ask('b'), await ask('a'), await ask('c'), await ask('a')]).toEqual([
    'a!',
    'b!',
    'a!',
    'c!',
    'a!',
  ]);
  expect(work.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c'].map(knows)).toEqual([true, false, true]);
  await ask('b');
  expect(work.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});

it('does not remember a failure', async () => {
  const { recall, knows } = remembered<number>(2);
  await expect(recall('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(knows('a')).toBe(false);
  expect(await recall('a', async () => 1)).toBe(1);
});
