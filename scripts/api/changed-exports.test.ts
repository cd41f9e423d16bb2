import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiPage } from './api-page.ts';
import { changedExports } from './changed-exports.ts';
import type { ApiExport } from './read-exports.ts';

const ENTRY = {
  specifier: '@facecompare/react',
  page: 'react.md',
  types: '',
  description: 'A widget.',
};
const exported = (name: string, more: Partial<ApiExport> = {}): ApiExport => ({
  ...{ name, isType: false, declared: `const ${name}: string;`, doc: '', members: [], from: null },
  ...more,
});
const pageOf = (...exports: ApiExport[]) => apiPage(ENTRY, exports, () => undefined);

describe('the changes of an API page', () => {
  it('are empty if nothing changed', () => {
    expect(
      changedExports(
        pageOf(exported('a'), exported('B', { isType: true })),
        pageOf(exported('a'), exported('B', { isType: true })),
      ),
    ).toEqual([]);
  });

  it('name the export whose signature, docstring or member changed', () => {
    const before = pageOf(
      exported('a'),
      exported('b'),
      exported('c', { members: [{ declared: 'size: number', doc: 'In pixels.' }] }),
    );
    const after = pageOf(
      exported('a', { declared: 'const a: number;' }),
      exported('b', { doc: 'Said.' }),
      exported('c', { members: [{ declared: 'size: number', doc: 'In millimetres.' }] }),
    );
    expect(changedExports(before, after)).toEqual(['a changed', 'b changed', 'c changed']);
  });

  it('name only new and removed exports', () => {
    const [before, after] = [
      pageOf(exported('a'), exported('b')),
      pageOf(exported('a'), exported('c'), exported('D', { isType: true })),
    ];
    expect(changedExports(before, after)).toEqual(['b is gone', 'c is new', 'D is new']);
  });

  it('contain a new page, and a changed description', () => {
    expect(changedExports('', pageOf(exported('a')))).toEqual([
      'the head of the page changed',
      'a is new',
    ]);
    expect(
      changedExports(
        pageOf(exported('a')),
        apiPage({ ...ENTRY, description: 'Another.' }, [exported('a')], () => undefined),
      ),
    ).toEqual(['the head of the page changed']);
  });
});

describe('the pages of docs/api', () => {
  const folder = new URL('../../docs/api/', import.meta.url);
  const pages = new Map(
    readdirSync(folder).map((page) => [page, readFileSync(new URL(page, folder), 'utf8')]),
  );

  it('link to existing pages and headings', () => {
    const links = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/\]\(([\w.-]+\.md)(?:#([\w-]+))?\)/g)].map(([, to = '', heading]) => ({
        page,
        to,
        heading,
      })),
    );
    const headingsOf = (page: string) =>
      [...(pages.get(page) ?? '').matchAll(/^### (.+)$/gm)].map(([, name = '']) =>
        name.toLowerCase(),
      );
    expect(links.length).toBeGreaterThan(pages.size);
    expect(
      links.filter(
        ({ to, heading }) =>
          !pages.has(to) || (heading !== undefined && !headingsOf(to).includes(heading)),
      ),
    ).toEqual([]);
  });
});
