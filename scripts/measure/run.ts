/**
 * `npm run measure`: measures how easy the code is to read, in numbers, each with its aim. Type
 * imports count as imports. Tests, stories and tooling are left out of the lines of product code.
 * `-- --check` fails if an aim is missed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../tools/step.mjs';
import { commentsIn } from '../prose/comments-in.ts';
import { idiomsIn } from '../prose/idioms.ts';
import { countWords } from '../prose/sentences.ts';
import { importCycles } from './import-cycles.ts';

const SOURCES = ['packages', 'tools', 'scripts', 'bench', 'e2e', 'stories', 'examples'];
const LEFT_OUT = /(^|\/)(node_modules|dist|models|browser-files|public|peers)(\/|$)/;
const TEST = /\.(test|test-[a-z]+|stories)\.[a-z-]*\.?tsx?$|\.test\.tsx?$|\/testing\//;

interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (LEFT_OUT.test(path)) return [];
    if (entry.isDirectory()) return sourcesIn(path);
    if (!/\.tsx?$/.test(path) || path.endsWith('.d.ts')) return [];
    const text = readFileSync(join(ROOT, path), 'utf8');
    return [
      {
        path,
        lines: text.trimEnd().split('\n'),
        tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true),
      },
    ];
  });
}

const sources = SOURCES.flatMap(sourcesIn);
const product = sources.filter(
  ({ path }) => /^packages\/[^/]+\/src\//.test(path) && !TEST.test(path),
);

let missed = 0;
function report(name: string, value: number, aim: number, detail = ''): void {
  const held = value <= aim;
  if (!held) missed++;
  console.log(
    `${held ? 'ok  ' : 'over'} ${name}: ${Number(value.toFixed(2))} (aim: at most ${aim})${detail && ` ${detail}`}`,
  );
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function measureLines(): void {
  const lengths = product.map(({ lines }) => lines.length).sort((a, b) => a - b);
  const longest = [...product].sort((a, b) => b.lines.length - a.lines.length)[0];
  report(
    'lines a file of product code, median',
    quantile(lengths, 0.5),
    45,
    `of ${product.length} files`,
  );
  report('lines a file of product code, p90', quantile(lengths, 0.9), 120);
  report(
    'lines a file of product code, most',
    longest?.lines.length ?? 0,
    200,
    `(${longest?.path})`,
  );
  const all = sources.flatMap(({ lines }) => lines);
  report(
    'lines over 100 columns, per cent',
    (100 * all.filter((line) => line.length > 100).length) / all.length,
    1,
  );
}

function measureFolders(): void {
  const counts = new Map<string, number>();
  for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const [folder, most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  report('files in one folder, most', most, 30, `(${folder})`);
}

/** The imports of each file that lead to another file of the repository. */
function importsOf({ path, tree }: Source): string[] {
  const names = tree.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier
      ? [(statement.moduleSpecifier as ts.StringLiteral).text]
      : [],
  );
  return names.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name));
}

function measureCycles(): void {
  const largest =
    importCycles(new Map(sources.map((source) => [source.path, importsOf(source)])))[0] ?? [];
  report(
    'files in the largest import cycle',
    largest.length,
    3,
    largest.map((file) => relative('packages', file)).join(', '),
  );
}

function measureTypes(): void {
  let any = 0;
  let casts = 0;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) any++;
    if (ts.isAsExpression(node) && node.type.getText() !== 'const') casts++;
    node.forEachChild(visit);
  };
  for (const { tree } of product) tree.forEachChild(visit);
  report('any in product code', any, 0);
  report('casts in product code', casts, 100);
}

function measureProse(): void {
  const comments = sources.flatMap(({ tree }) => commentsIn(tree));
  const words = comments.reduce((sum, { text }) => sum + countWords(text), 0);
  const wheres = comments.reduce(
    (sum, { text }) => sum + (text.match(/\bwhere\b/gi)?.length ?? 0),
    0,
  );
  report('"where" in 1,000 words of comments', (1000 * wheres) / words, 1, `in ${words} words`);
  report(
    'banned idioms in comments',
    comments.reduce((sum, { text }) => sum + idiomsIn(text).length, 0),
    0,
  );
}

measureLines();
measureFolders();
measureCycles();
measureTypes();
measureProse();
if (process.argv.includes('--check') && missed > 0) process.exitCode = 1;
