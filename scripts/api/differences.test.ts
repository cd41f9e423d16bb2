import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'api-differences-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

/** Compares the folders `docs/api` of two states, as pages by name. */
function compare(before: Record<string, string>, after: Record<string, string>): string {
  const [old, fresh] = [before, after].map((pages) => {
    const folder = join(mkdtempSync(join(ROOT, 'state-')), 'docs/api');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
    return folder;
  });
  return differences(String(old), String(fresh));
}

const PAGE =
  '# Entry\n\nA widget.\n\n### a\n\n```ts\nconst a: string;\n```\n\n### B\n\nIn pixels.\n';

describe('the differences of the API pages', () => {
  it('are empty if nothing changed', () => {
    expect(compare({ 'react.md': PAGE }, { 'react.md': PAGE })).toBe('');
  });

  it.each([
    ['a signature', 'a: string', 'a: number', '-const a: string;\n+const a: number;'],
    ['a docstring', 'In pixels', 'In millimetres', '-In pixels.\n+In millimetres.'],
    ['a new export', '### B', '### C\n\n### B', '+### C'],
    ['a removed export', '### B\n', '', '-### B'],
    ['the description', 'A widget', 'A hook', '-A widget.\n+A hook.'],
  ])('show %s', (_, old, fresh, shown) => {
    expect(compare({ 'react.md': PAGE }, { 'react.md': PAGE.replace(old, fresh) })).toContain(
      shown,
    );
  });

  it('name a new page and a removed one', () => {
    expect(compare({ 'old.md': PAGE }, { 'new.md': PAGE })).toMatch(
      /old\.md\ndeleted file[\s\S]*new\.md\nnew file|new\.md\nnew file[\s\S]*old\.md\ndeleted file/,
    );
  });
});
