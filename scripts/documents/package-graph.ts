/** The packages: what each declares in its package.json, and what its sources really import. */
import { filesIn, manifestOf, PACKAGES, textOf } from '../../tools/files.mjs';
import { importsIn } from '../../tools/source-files.ts';

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

/** A published file: no test, and nothing that only tests use. */
const SHIPPED = /^packages\/\w+\/src\/(?!testing)(?!.*\.test[.-]).*(?<!\.d)\.tsx?$/;

/** Returns the name to install: `@scope/name` for `@scope/name/entry`. */
export const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Returns the imports that lead out of a package, without those of Node. */
export const outsideImportsIn = (source: string): string[] =>
  importsIn(source)
    .filter((specifier) => !/^(\.|node:)/.test(specifier))
    // `?inline` tells the bundler how to import a file, not which one.
    .map((specifier) => specifier.replace(/\?.*$/, ''));

function readPackage(name: string): PackageFacts {
  const {
    dependencies,
    optionalDependencies,
    peerDependencies = {},
    devDependencies,
  } = manifestOf(name);
  const files = filesIn(`packages/${name}/src`).filter((path) => SHIPPED.test(path));
  return {
    name,
    // The element ships only what its bundle contains.
    dependencies: Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...(name === 'element' ? devDependencies : {}),
    }),
    peers: Object.keys(peerDependencies),
    imports: [...new Set(files.flatMap((file) => outsideImportsIn(textOf(file))))].sort(),
  };
}

/** All packages of the workspace that are published, by name. */
export const packageFacts = (): PackageFacts[] => PACKAGES.toSorted().map(readPackage);

/** Returns the entries of one of our packages that another imports: `.`, `./http`. */
export const entriesOf = (facts: PackageFacts, target: string): string[] =>
  facts.imports
    .filter((specifier) => packageOf(specifier) === SCOPE + target)
    .map((specifier) => `.${specifier.slice(SCOPE.length + target.length)}`);

/** Returns the third-party packages that a package imports. */
export const foreignImports = (facts: PackageFacts): string[] => [
  ...new Set(facts.imports.filter((specifier) => !specifier.startsWith(SCOPE)).map(packageOf)),
];
