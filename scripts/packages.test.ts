/** Checks the page of a package on a registry, and the commands that documents show. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hooks } from '../.pnpmfile.mjs';
import { filesIn, jsonOf, manifestOf, PACKAGES, textOf } from '../tools/files.mjs';
import { SHIPPED_TAGS } from '../tools/shipped-tags.ts';
import { ROOT } from '../tools/step.mjs';

/** The only definition of the address; everything else has to agree with it. */
const { repository } = jsonOf('package.json');
const HOME = String(repository.url).replace(/^git\+|\.git$/g, '');

describe.each(PACKAGES)('@facecompare/%s', (name) => {
  const manifest = manifestOf(name);
  const readme = textOf(`packages/${name}/README.md`);

  it('S-8: has a complete manifest', () => {
    expect(manifest).toMatchObject({
      name: `@facecompare/${name}`,
      license: 'MIT',
      homepage: `${HOME}/tree/main/packages/${name}#readme`,
      repository: { ...repository, directory: `packages/${name}` },
      bugs: `${HOME}/issues`,
      publishConfig: { access: 'public' },
    });
    expect(manifest.description.length).toBeGreaterThan(30);
    expect(manifest.author).toBeTruthy();
    expect(manifest.keywords.length).toBeGreaterThan(4);
    expect(new Set(manifest.keywords).size).toBe(manifest.keywords.length);
    expect(manifest.files).toContain('dist');
  });

  it('names the source of each built entry, and carries none of these names when it is packed', () => {
    type Entries = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    const entriesOf = ({ exports }: { exports: Entries }) =>
      Object.values(exports).filter((entry) => typeof entry !== 'string');
    for (const { source } of entriesOf(manifest))
      if (source) expect(existsSync(join(ROOT, 'packages', name, source)), source).toBe(true);
    const packed = entriesOf(hooks.beforePacking(manifest));
    expect(packed.length).toBe(entriesOf(manifest).length);
    expect(packed.filter((entry) => 'source' in entry)).toEqual([]);
  });

  it('S-8: has a README whose links work on the page of a registry', () => {
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(link).toMatch(/^https:\/\//);
      const [, path] = link.replace(/#.*/, '').split(`${HOME}/blob/main/`);
      if (link !== HOME)
        expect(path !== undefined && existsSync(join(ROOT, path)), link).toBe(true);
    }
  });

  it('S-8: has a README that is enough to start', () => {
    expect(readme).toMatch(
      new RegExp(`^npm install (--ignore-scripts )?([^\\n]* )?@facecompare/${name}( |$)`, 'm'),
    );
    expect(readme).toMatch(/```(ts|tsx|html)\n/);
    expect(readme).toContain('Read on:');
    // Links and commands of the documents stay the same in the packed package.
    expect(readme).not.toMatch(/\]\((\.|\/)/);
  });
});

/** Files that people read, and files that print something. */
const READ = /\.(md|mdx|ts|tsx|mjs|js|json|html|yaml)$/;

describe('the commands of the packages', () => {
  const BINS = PACKAGES.flatMap((name) => Object.keys(manifestOf(name).bin ?? {}));

  it('S-2: are always called by npx with the package that has them', () => {
    expect(BINS.sort()).toEqual([
      'facecompare-assets',
      'facecompare-evaluate',
      'facecompare-server',
    ]);
    const bare = new RegExp(
      `npx (?!-)[^\\n]*\\b(${BINS.join('|')})\\b|^\\s*(${BINS.join('|')})(\\s|$)`,
      'm',
    );
    expect(bare.test('npx facecompare-server')).toBe(true);
    expect(bare.test('npx -p @facecompare/server facecompare-server')).toBe(false);
    const files = filesIn('.').filter(
      (file) => READ.test(file) && file !== 'scripts/packages.test.ts',
    );
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => bare.test(textOf(file)))).toEqual([]);
  });

  it.each(PACKAGES)('S-2: %s has every file that one of its commands names', (name) => {
    const { bin = {} } = manifestOf(name);
    for (const file of Object.values<string>(bin))
      expect(existsSync(join(ROOT, 'packages', name, dirname(file)))).toBe(true);
  });

  it('README.md says that the packages are not published yet, and how to install them', () => {
    const readme = textOf('README.md');
    expect(readme).toContain(
      'npm install @facecompare/react @facecompare/server @tanstack/react-query',
    );
    expect(readme).toMatch(/not on the public registry yet[\s\S]*npm run pack/);
    expect(readme.indexOf('npm install')).toBeLessThan(readme.indexOf('npm start'));
  });
});

describe('a language', () => {
  it.each(SHIPPED_TAGS)('S-7: %s can be a prop in a server component', (tag) => {
    // A client reference: a server component then imports a name instead of an object with
    // functions.
    expect(textOf(`packages/react/src/locales/${tag}/messages.ts`)).toMatch(/^'use client';\n/);
  });
});
