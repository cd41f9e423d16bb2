import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../tools/files.mjs';
import { importCycles } from '../measure/import-cycles.ts';
import {
  entriesOf,
  foreignImports,
  outsideImportsIn,
  packageFacts,
  packageOf,
} from './package-graph.ts';

const PACKAGES = packageFacts();

/**
 * Returns the patterns that lint forbids to every source of a package; a later one with `!` allows
 * again.
 */
function forbiddenTo(name: string): string[] {
  const rule = jsonOf('biome.json').overrides.find(
    ({ includes }: { includes: string[] }) => includes[0] === `packages/${name}/src/**`,
  );
  return (
    rule?.linter.rules.style.noRestrictedImports.options.patterns.flatMap(
      ({ group }: { group: string[] }) => group,
    ) ?? []
  );
}

const fits = (pattern: string, specifier: string) =>
  pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;

function isForbidden(patterns: readonly string[], specifier: string): boolean {
  const last = patterns.findLast((pattern) => fits(pattern.replace(/^!/, ''), specifier));
  return last !== undefined && !last.startsWith('!');
}

describe('the imports of the packages', () => {
  it.each(PACKAGES)(
    '$name is in the table of biome.json, and imports only what it allows',
    ({ name, imports }) => {
      const patterns = forbiddenTo(name);
      expect(patterns.length).toBeGreaterThan(0);
      expect(imports.filter((specifier) => isForbidden(patterns, specifier))).toEqual([]);
    },
  );

  it.each(PACKAGES)(
    '$name declares each package that it imports',
    ({ imports, dependencies, peers }) => {
      const declared = [...dependencies, ...peers];
      expect(imports.map(packageOf).filter((name) => !declared.includes(name))).toEqual([]);
    },
  );

  it('have no cycle', () => {
    const names = PACKAGES.map(({ name }) => name);
    const graph = PACKAGES.map(
      (facts) => [facts.name, names.filter((name) => entriesOf(facts, name).length > 0)] as const,
    );
    expect(importCycles(new Map(graph))).toEqual([]);
    expect(graph.filter(([name, imported]) => imported.includes(name))).toEqual([]);
  });

  it('include values, types, side effects, imports on many lines and dynamic imports', () => {
    const source = [
      "import type { A } from '@facecompare/contract/http';",
      "import {\n  b,\n} from 'hono';",
      "import 'sharp';",
      "const c = import('piscina');",
      "export * from './here.ts';",
      "import { d } from 'node:fs';",
      "// import { e } from 'left-out';",
    ];
    expect(outsideImportsIn(source.join('\n'))).toEqual([
      '@facecompare/contract/http',
      'hono',
      'sharp',
      'piscina',
    ]);
  });

  it('keep other packages out of the flow', () => {
    expect(
      PACKAGES.filter((facts) => foreignImports(facts).length === 0).map(({ name }) => name),
    ).toEqual(['flow']);
  });
});
