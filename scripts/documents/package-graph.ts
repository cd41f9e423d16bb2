/** The packages: what each declares in its package.json, and what its sources really import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../packages/', import.meta.url));
const SCOPE = '@facecompare/';

export interface PackageFacts {
  /** The name without the scope. */
  readonly name: string;
  /** Packages that are installed with it, and those that the page or the server has to bring. */
  readonly dependencies: readonly string[];
  readonly peers: readonly string[];
  /**
   * Every specifier that a shipped source imports from outside its package, sorted: `zod/mini`,
   * `@facecompare/contract/http`.
   */
  readonly imports: readonly string[];
}

/** Whether a file is published: no test, and nothing that only tests use. */
const isShipped = (path: string) =>
  /\.tsx?$/.test(path) &&
  !/\.test[.-]/.test(path) &&
  !path.startsWith('testing') &&
  !path.endsWith('.d.ts');

/** Returns the name to install: `@scope/name` for `@scope/name/entry`. */
export const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const SPECIFIER = /(?:from|import)\s*\(?\s*'([^'.][^']*)'/g;

export function importsIn(source: string): string[] {
  const code = source.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(SPECIFIER)].flatMap(([, specifier]) =>
    // `?inline` tells the bundler how to import a file, not which one.
    specifier === undefined || specifier.startsWith('node:')
      ? []
      : [specifier.replace(/\?.*$/, '')],
  );
}

function readPackage(folder: string): PackageFacts {
  const {
    name,
    dependencies = {},
    peerDependencies = {},
    devDependencies = {},
  } = JSON.parse(readFileSync(join(PACKAGES, folder, 'package.json'), 'utf8'));
  const sources = join(PACKAGES, folder, 'src');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(isShipped);
  const imports = new Set(
    files.flatMap((file) => importsIn(readFileSync(join(sources, file), 'utf8'))),
  );
  return {
    name: String(name).slice(SCOPE.length),
    // The element ships only what its bundle contains.
    dependencies: Object.keys({
      ...dependencies,
      ...(folder === 'element' ? devDependencies : {}),
    }),
    peers: Object.keys(peerDependencies),
    imports: [...imports].sort(),
  };
}

/** All packages of the workspace that are published, by name. */
export const packageFacts = (): PackageFacts[] =>
  readdirSync(PACKAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readPackage(name))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Returns the entries of one of our packages that another imports: `.`, `./http`. */
export const entriesOf = (facts: PackageFacts, target: string): string[] =>
  facts.imports
    .filter((specifier) => packageOf(specifier) === SCOPE + target)
    .map((specifier) => `.${specifier.slice(SCOPE.length + target.length)}`);

/** Returns the third-party packages that a package imports. */
export const foreignImports = (facts: PackageFacts): string[] => [
  ...new Set(facts.imports.filter((specifier) => !specifier.startsWith(SCOPE)).map(packageOf)),
];
