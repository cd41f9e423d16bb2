import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { STRICT_POLICY } from '../../e2e/isolation-page/serve-isolated.ts';
import { codeFiles } from './code-blocks.ts';

const fenced = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;

const withoutTypes = (code: string) =>
  ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext } }).outputText;

describe('the code of a document', () => {
  it('keeps the line numbers of the document', () => {
    const [file] = codeFiles(`# Title\n\nWords.\n\n${fenced('ts', 'const a = 1;')}`, 'page');
    expect(file?.text.split('\n').indexOf('const a = 1;')).toBe(5);
    expect(file?.path).toBe('page.tsx');
  });

  it('starts a file with its name, and continues it with the next blocks', () => {
    const document = [
      fenced('tsx', 'one;'),
      fenced('ts', '// app/two.ts\ntwo;'),
      fenced('sh', 'npm start'),
      fenced('ts', 'three;'),
    ].join('\n');
    const files = codeFiles(document, 'page');
    expect(
      files.map(({ path, text }) => [path, text.split('\n').filter((line) => line !== '')]),
    ).toEqual([
      ['page.tsx', ['one;']],
      ['app/two.ts', ['// app/two.ts', 'two;', 'three;']],
    ]);
  });

  it('refuses a document that has a file twice', () => {
    const twice = fenced('ts', '// a.ts\n1;');
    expect(() => codeFiles(`${twice}\n${twice}`, 'page')).toThrow('page has a.ts twice.');
  });
});

describe('docs/recipes/csp.md', () => {
  const recipe = readFileSync(new URL('../../docs/recipes/csp.md', import.meta.url), 'utf8');

  it('has exactly the header that the tests serve', () => {
    expect(recipe).toContain(`\nContent-Security-Policy: ${STRICT_POLICY}\n`);
  });

  it('builds the same header in its code', async () => {
    const [file] = codeFiles(recipe, 'csp');
    const { securityHeaders } = await import(
      `data:text/javascript,${encodeURIComponent(withoutTypes(file?.text ?? ''))}`
    );
    expect(securityHeaders(true)['Content-Security-Policy']).toBe(STRICT_POLICY);
    expect(securityHeaders(false)['Content-Security-Policy']).toBe(
      STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '').replace("worker-src 'self'; ", ''),
    );
  });
});
