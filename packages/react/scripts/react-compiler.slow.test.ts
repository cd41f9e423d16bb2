/**
 * S-10: React's compiler compiles every component and hook of the package, and its lint rules
 * report nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@babel/core';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import hooks from 'eslint-plugin-react-hooks';
import { describe, expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));
const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /\.tsx?$/.test(file) && !/\.(test|test-d|test-support|test-data|d)\.tsx?$|\.test\./.test(file),
);

interface CompilerEvent {
  readonly kind: string;
  readonly fnName?: string | null;
  readonly detail?: { readonly reason?: string; readonly options?: { readonly reason?: string } };
}

/** Returns what the compiler reports about each component and hook of one file. */
function compile(file: string): CompilerEvent[] {
  const events: CompilerEvent[] = [];
  transformSync(readFileSync(join(SOURCES, file), 'utf8'), {
    filename: join(SOURCES, file),
    babelrc: false,
    configFile: false,
    presets: [['@babel/preset-typescript', { allExtensions: true, isTSX: file.endsWith('x') }]],
    plugins: [
      [
        'babel-plugin-react-compiler',
        {
          panicThreshold: 'none',
          target: '18',
          logger: { logEvent: (_: string | null, event: CompilerEvent) => events.push(event) },
        },
      ],
    ],
  });
  return events;
}

const reasonOf = ({ kind, detail }: CompilerEvent) =>
  `${kind}: ${detail?.options?.reason ?? detail?.reason ?? 'no reason given'}`;

describe('S-10: React Compiler', () => {
  it('S-10: compiles every component and hook', { timeout: 300_000 }, () => {
    const compiled = FILES.flatMap((file) => compile(file).map((event) => ({ file, event })));
    const refused = compiled
      .filter(({ event }) => event.kind !== 'CompileSuccess')
      .map(({ file, event }) => `${file}: ${reasonOf(event)}`);
    expect(refused).toEqual([]);
    const names = compiled.map(({ event }) => event.fnName);
    expect(names).toEqual(
      expect.arrayContaining(['FaceCompare', 'useFaceCompare', 'useConsent', 'CameraView']),
    );
    expect(names.length).toBeGreaterThan(40);
  });

  it('S-10: passes the newest rules of its lint', { timeout: 300_000 }, async () => {
    const eslint = new ESLint({
      cwd: SOURCES,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.ts', '**/*.tsx'],
          languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
          ...hooks.configs.flat['recommended-latest'],
        },
      ],
    });
    const results = await eslint.lintFiles(FILES);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, ruleId, message }) =>
          `${filePath.slice(SOURCES.length)}:${line} ${ruleId} ${message.split('\n')[0]}`,
      ),
    );
    expect(found).toEqual([]);
    // The rules are active and report a mistake.
    const [wrong] = await eslint.lintText(
      'export function useX() { if (Math.random()) useEffect(() => {}); }',
      { filePath: 'x.ts' },
    );
    expect(wrong?.messages.map(({ ruleId }) => ruleId)).toContain('react-hooks/rules-of-hooks');
  });
});
