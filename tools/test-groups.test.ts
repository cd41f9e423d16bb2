import { describe, expect, it } from 'vitest';
import { inGroups } from './test-groups.ts';

describe('groups of test files', () => {
  const sizes: Readonly<Record<string, number>> = { a: 5, b: 4, c: 3, d: 3, e: 1 };
  const grouped = (count: number) =>
    inGroups(Object.keys(sizes), count, (file) => sizes[file] ?? 0);

  it('are about equally large', () => {
    expect(grouped(2)).toEqual([
      ['a', 'd'],
      ['b', 'c', 'e'],
    ]);
  });

  it('have each file once, however many groups there are', () => {
    for (const count of [1, 3, 8]) expect(grouped(count).flat().sort()).toEqual(Object.keys(sizes));
  });
});
