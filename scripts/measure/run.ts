/**
 * `npm run measure`: measures how easy the code is to read, in numbers, each with its aim. Type
 * imports count as imports. Tests, stories and tooling are left out of the lines of product code.
 * `-- --check` fails if an aim is missed.
 */
import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { importedFiles, sourceFiles } from '../../tools/source-files.ts';
import { commentsIn } from '../prose/comments-in.ts';
import { idiomsIn } from '../prose/idioms.ts';
import { countWords, wheresInThousand } from '../prose/sentences.ts';
import { importCycles } from './import-cycles.ts';

const MEASURED =
  /^(packages|tools|scripts|bench|e2e|stories|examples)\/(?!(.*\/)?(public|peers)\/).*\.tsx?$/;
const TEST = /\.(test|test-[a-z]+|stories)\.[a-z-]*\.?tsx?$|\.test\.tsx?$|\/testing\//;

const sources = sourceFiles().filter(({ path }) => MEASURED.test(path));
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

function measureLines(): void {
  const sorted = product.toSorted((a, b) => a.lines.length - b.lines.length);
  const row = (name: string, share: number, aim: number, detail?: string) => {
    const file = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    const lines = file?.lines.length ?? 0;
    report(`lines a file of product code, ${name}`, lines, aim, detail ?? `(${file?.path})`);
  };
  row('median', 0.5, 45, `of ${sorted.length} files`);
  row('p90', 0.9, 120, '');
  row('most', 1, 200);
  const all = sources.flatMap(({ lines }) => lines);
  const long = all.filter((line) => line.length > 100);
  report('lines over 100 columns, per cent', (100 * long.length) / all.length, 1);
}

function measureFolders(): void {
  const counts = new Map<string, number>();
  for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const [folder, most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  report('files in one folder, most', most, 30, `(${folder})`);
}

function measureCycles(): void {
  const graph = new Map(sources.map((source) => [source.path, importedFiles(source)]));
  const [largest = []] = importCycles(graph);
  const names = largest.map((file) => relative('packages', file)).join(', ');
  report('files in the largest import cycle', largest.length, 3, names);
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
  const comments = sources.flatMap(({ tree }) => commentsIn(tree)).map(({ text }) => text);
  const words = `in ${countWords(comments.join('\n'))} words`;
  report('"where" in 1,000 words of comments', wheresInThousand(comments), 1, words);
  report('banned idioms in comments', comments.flatMap(idiomsIn).length, 0);
}

measureLines();
measureFolders();
measureCycles();
measureTypes();
measureProse();
if (process.argv.includes('--check') && missed > 0) process.exitCode = 1;
