import { describe, expect, it } from 'vitest';
import { readCapped } from './read-capped.ts';

const streamOf = (...chunks: readonly number[][]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
      controller.close();
    },
  });

describe('readCapped', () => {
  it.each([
    ['as many as were declared', 5],
    ['fewer than were declared', 9],
    ['more than were declared', 2],
    ['an undeclared number', 0],
    ['fewer than an absurd number', 1e15],
  ])('reads %s', async (_, expected) => {
    expect([
      ...((await readCapped(streamOf([1, 2], [], [3], [4, 5]), 10, expected)) ?? []),
    ]).toEqual([1, 2, 3, 4, 5]);
  });

  it('reads exactly as many bytes as allowed, and refuses one more', async () => {
    expect((await readCapped(streamOf([1, 2], [3]), 3))?.byteLength).toBe(3);
    expect(await readCapped(streamOf([1, 2], [3, 4]), 3)).toBeNull();
    expect(await readCapped(streamOf([1, 2], [3, 4]), 3, 3)).toBeNull();
  });
});
