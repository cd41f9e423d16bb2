import { expect, it } from 'vitest';
import { importCycles } from './import-cycles.ts';

it('finds the files that reach each other, the largest set first', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'x']],
    ['c', ['a']],
    ['x', ['y', 'package']],
    ['y', ['x']],
    ['z', ['a']],
  ]);
  expect(importCycles(graph).map((files) => files.sort())).toEqual([
    ['a', 'b', 'c'],
    ['x', 'y'],
  ]);
});

it('finds nothing if imports have one direction', () => {
  expect(
    importCycles(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    ),
  ).toEqual([]);
});
