/**
 * Checks what a registry would get: no private files, and nothing that breaks a bundler or
 * TypeScript.
 */
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { manifestOf, PACKAGES } from '../../tools/files.mjs';
import { ROOT } from '../../tools/step.mjs';
import { PUBLISHABLE, tarballOf } from './publishable.ts';
import { runIn } from './run-in.ts';
import { unexpectedFiles } from './unexpected-files.ts';

const trials = inject('trials');
const command = (name: string) => join(ROOT, 'node_modules/.bin', name);

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

it('R-75: every package that is not private is tested', () => {
  const published = PACKAGES.filter((name) => !manifestOf(name).private);
  expect(Object.keys(PUBLISHABLE).sort()).toEqual(published.sort());
});

describe.each(Object.entries(PUBLISHABLE))('the tarball of %s', (name, more) => {
  const tarball = tarballOf(trials, name);
  const tar = (...more: readonly string[]) => runIn(trials, ['tar', ...more]);

  it('R-71: holds code and papers, no tests and no settings', async () => {
    const paths = (await tar('-tzf', tarball)).stdout.trim().split(/\r?\n/);
    const within = paths.map((path) => path.replace(/^package\//, ''));
    expect(unexpectedFiles(within, more)).toEqual([]);
  });

  it('R-70: runs no script when it is installed, and names real versions', async () => {
    const { stdout } = await tar('-xzOf', tarball, 'package/package.json');
    const { scripts = {}, dependencies, peerDependencies } = JSON.parse(stdout) as Manifest;
    expect(Object.keys(scripts).filter((script) => /install|prepare/.test(script))).toEqual([]);
    for (const version of Object.values({ ...dependencies, ...peerDependencies }))
      expect(version).toMatch(/^(\^|>=)?\d/);
  });

  it('S-8: shows a README whose links are absolute, and names its repository', async () => {
    const [readme, manifest] = await Promise.all(
      ['README.md', 'package.json'].map(
        async (file) => (await tar('-xzOf', tarball, `package/${file}`)).stdout,
      ),
    );
    const links = [...(readme ?? '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    for (const field of ['repository', 'homepage', 'bugs', 'keywords', 'author', 'license'])
      expect(JSON.parse(manifest ?? '')).toHaveProperty(field);
  });

  it('R-75: publint finds nothing', async () => {
    expect((await runIn(trials, [command('publint'), tarball, '--strict'])).stdout).toContain(
      'All good!',
    );
  });

  it('R-75: attw finds nothing: types and code resolve wherever ES modules are imported', async () => {
    // The packages are ES modules only, so the test does not check `require`.
    const options = ['--profile', 'esm-only', '--format', 'ascii'];
    const { stdout } = await runIn(trials, [command('attw'), tarball, ...options]);
    expect(stdout).toContain(`"@facecompare/${name}`);
  });
});
