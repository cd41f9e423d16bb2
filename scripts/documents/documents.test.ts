/**
 * Checks what documents say about files: links are valid, every document is listed, and each notice
 * is packed with its subject.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, jsonOf, manifestOf, PACKAGES, textOf } from '../../tools/files.mjs';
import { ROOT } from '../../tools/step.mjs';
import { HOLDS, SUITES } from '../../tools/suites.mjs';
import { CASES } from '../cases.mjs';

const DOCUMENTS = filesIn('.').filter((file) => /^(docs\/.*|[^/]*)\.md$/.test(file));

/** Returns the paths of links and pictures, without web addresses and headings. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) =>
    /^(https?:|#)/.test(to) ? [] : [to.replace(/#.*$/, '')],
  );

/** Returns the anchors that GitHub gives to the headings of a document. */
function anchorsIn(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replaceAll(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)) {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let unused = anchor;
    for (let copy = 1; anchors.has(unused); copy++) unused = `${anchor}-${copy}`;
    anchors.add(unused);
  }
  return anchors;
}

describe('the documents', () => {
  it.each(DOCUMENTS)('%s links to existing files', (document) => {
    const missing = linksIn(textOf(document)).filter(
      (to) => !existsSync(join(ROOT, dirname(document), to)),
    );
    expect(missing).toEqual([]);
  });

  it('link to existing headings', () => {
    const links = DOCUMENTS.flatMap((document) =>
      [...textOf(document).matchAll(/\]\(([\w./-]*)#([^)\s]+)\)/g)].map(([, to, heading = '']) => ({
        document,
        to: to ? join(dirname(document), to) : document,
        heading,
      })),
    );
    const pages = new Map(DOCUMENTS.map((document) => [document, anchorsIn(textOf(document))]));
    expect(links.length).toBeGreaterThan(400);
    expect(links.filter(({ to, heading }) => !pages.get(to)?.has(heading))).toEqual([]);
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

  it('name existing commands, as the workflows and the suites do', () => {
    const { scripts } = jsonOf('package.json');
    const named = (file: string, text: string, command: RegExp) =>
      [...text.matchAll(command)].map(([, name = '']) => ({ file, name }));
    const all = [
      ...DOCUMENTS.flatMap((file) => named(file, textOf(file), /npm run (?:-s )?([\w:-]+)/g)),
      ...filesIn('.github/workflows').flatMap((file) =>
        named(file, textOf(file), /npm (?:run )?([\w:-]+)/g),
      ),
      ...Object.values(SUITES).flatMap(({ run }) => named('suites', run, /^npm (?:run )?(\S+)/g)),
    ];
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ name }) => !(name in scripts))).toEqual([]);
  });
});

it('docs/verification.md lists each numbered case once, with a topic', () => {
  const rows = [...textOf('docs/verification.md').matchAll(/^\| ([A-Z]-\d+) \|/gm)];
  expect(rows.length).toBeGreaterThan(160);
  expect([...CASES.keys()]).toEqual(rows.map(([, number]) => number));
});

it('CONTRIBUTING.md says what each check of `npm test` and each other suite holds', () => {
  const { quick, ...others } = SUITES;
  const checks = [...Object.keys(quick.checks), ...Object.values(others).map(({ run }) => run)];
  expect(Object.keys(HOLDS)).toEqual(checks);
});

describe('the papers of the packages', () => {
  it('have the notice of the models, word for word', () => {
    const [, ...sections] = textOf('packages/engine/NOTICE').split(/\n\n(?=\S)/);
    expect(sections.length).toBe(2);
    for (const section of sections) expect(textOf('NOTICE')).toContain(section.trimEnd());
    expect(manifestOf('engine').files).toContain('NOTICE');
  });

  it('have one licence, and no package declares another', () => {
    expect(textOf('LICENSE')).toMatch(/^MIT License\n/);
    for (const name of PACKAGES) expect(manifestOf(name).license, name).toBe('MIT');
  });
});
