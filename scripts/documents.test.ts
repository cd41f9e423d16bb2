/**
 * Checks what documents say about files: links are valid, every document is listed, and each notice
 * is packed with its subject.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SUITES, suiteTable } from '../tools/suites.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) =>
  join('docs', file),
);
const DOCUMENTS = [...readdirSync(ROOT), ...inDocs].filter((file) => file.endsWith('.md'));

/** Returns the paths of links and pictures, without web addresses and headings. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) =>
    /^(https?:|#)/.test(to) ? [] : [to.replace(/#.*$/, '')],
  );

describe('the documents', () => {
  it.each(DOCUMENTS)('%s links to existing files', (document) => {
    const missing = linksIn(textOf(document)).filter(
      (to) => !existsSync(join(ROOT, dirname(document), to)),
    );
    expect(missing).toEqual([]);
  });

  it('are all listed in docs/README.md, or in the list of their folder', () => {
    const listed = new Set(linksIn(textOf('docs/README.md')).map((to) => join('docs', to)));
    const missing = DOCUMENTS.filter(
      (file) =>
        !listed.has(file) &&
        !listed.has(`${dirname(file)}/`) &&
        !listed.has(join(dirname(file), 'README.md')),
    );
    expect(missing.filter((file) => file !== join('docs', 'README.md'))).toEqual([]);
  });

  it('name existing files, in the walk-throughs of CONTRIBUTING.md', () => {
    const named = [
      ...textOf('CONTRIBUTING.md').matchAll(/`((?:packages|stories)\/[\w./-]+)`/g),
    ].flatMap(([, path = '']) => (path.includes('TAG') ? [] : [path]));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('name existing commands', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = DOCUMENTS.flatMap((document) =>
      [...textOf(document).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => ({
        document,
        name,
      })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
  });
});

describe('the suites', () => {
  it('are the same in CONTRIBUTING.md and in tools/suites.mjs', () => {
    expect(textOf('CONTRIBUTING.md')).toContain(suiteTable());
  });

  it('are existing commands', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    for (const { run } of Object.values(SUITES))
      expect(scripts).toHaveProperty([run.replace(/^npm (run )?/, '').replace(/ .*/, '')]);
  });
});

describe('the papers of the packages', () => {
  it('have the notice of the models, word for word', () => {
    const [, ...sections] = textOf('packages/engine/NOTICE').split(/\n\n(?=\S)/);
    expect(sections.length).toBe(2);
    for (const section of sections) expect(textOf('NOTICE')).toContain(section.trimEnd());
    expect(JSON.parse(textOf('packages/engine/package.json')).files).toContain('NOTICE');
  });

  it('have one licence, and no package declares another', () => {
    expect(textOf('LICENSE')).toMatch(/^MIT License\n/);
    for (const folder of readdirSync(join(ROOT, 'packages'))) {
      expect(
        JSON.parse(textOf(join('packages', folder, 'package.json'))).license,
        relative(ROOT, folder),
      ).toBe('MIT');
    }
  });
});
