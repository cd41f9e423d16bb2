import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const PACKAGE = fileURLToPath(new URL('../', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REACT_18 = dirname(createRequire(import.meta.url).resolve('types-react-18/package.json'));

/**
 * Compiles the declarations of the package like an app that checks its libraries, with the types of
 * React 18.
 */
function complaints(): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const entries = Object.values<{ types: string }>(exports).map(({ types }) =>
    join(PACKAGE, types),
  );
  const program = ts.createProgram(entries, {
    noEmit: true,
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
    paths: { react: [REACT_18], 'react/*': [`${REACT_18}/*`] },
  });
  const found = ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName.startsWith(join(PACKAGE, 'dist')));
  // Check that no import brought in the types of React 19.
  const types = program
    .getSourceFiles()
    .flatMap(
      ({ fileName }) =>
        /@types\+react@([\d.]+)[^/]*\/node_modules\/@types\/react\/index/.exec(fileName)?.[1] ?? [],
    );
  expect(types).toEqual([expect.stringMatching(/^18\./)]);
  return found.map(
    ({ file, messageText }) =>
      `${file?.fileName.slice(ROOT.length)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

it('compiles with the types of React 18', () => {
  expect(complaints()).toEqual([]);
});
