import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from './files.mjs';
import { inGroups, LONG } from './test-groups.ts';

describe('groups of test files', () => {
  const files = [...Object.keys(LONG), 'short.ts', 'shorter.ts'];

  it('are about equally long', () => {
    const lengths = inGroups(files, 3).map((group) =>
      group.reduce((sum, file) => sum + (LONG[file] ?? 0), 0),
    );
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(60);
  });

  it('have each file once, however many groups there are', () => {
    for (const count of [1, 3, 40])
      expect(inGroups(files, count).flat().sort()).toEqual(files.toSorted());
  });

  it('know only long files that exist', () => {
    const names = filesIn('packages/react/src', 'packages/react/test').map((file) =>
      basename(file),
    );
    expect(Object.keys(LONG).filter((name) => !names.includes(name))).toEqual([]);
  });
});
