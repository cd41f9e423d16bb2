/**
 * Compiles the code of README.md and of every recipe against the built packages, as a reader's
 * project would.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { codeFiles } from './code-blocks.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RECIPES = join(ROOT, 'docs/recipes');

const documents = [
  join(ROOT, 'README.md'),
  ...readdirSync(RECIPES)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(RECIPES, file)),
];

/** The code, in a folder for each document that does not exist on the disk. */
const sources = new Map<string, { readonly text: string; readonly document: string }>();
for (const document of documents) {
  const name = basename(document, '.md');
  for (const { path, text } of codeFiles(readFileSync(document, 'utf8'), name))
    sources.set(join(ROOT, 'recipes', name, path), { text, document: document.slice(ROOT.length) });
}

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(
  { ...config, files: [], include: [] },
  ts.sys,
  ROOT,
);
const host = ts.createCompilerHost(options);
const { fileExists, readFile, directoryExists } = host;
host.fileExists = (path) => sources.has(path) || fileExists(path);
host.readFile = (path) => sources.get(path)?.text ?? readFile(path);
host.directoryExists = (path) =>
  [...sources.keys()].some((file) => file.startsWith(`${path}/`)) ||
  (directoryExists?.(path) ?? true);
host.getSourceFile = (path, languageVersion) => {
  const text = host.readFile(path);
  return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true);
};

const program = ts.createProgram([...sources.keys()], options, host);
const wrong = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
  const { document = file?.fileName ?? '' } = sources.get(file?.fileName ?? '') ?? {};
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `${document}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
});
for (const message of wrong) console.error(message);
console.log(`${sources.size} files in ${documents.length} documents`);
process.exitCode = wrong.length > 0 || sources.size < documents.length ? 1 : 0;
