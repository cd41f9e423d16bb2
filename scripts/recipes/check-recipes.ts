/**
 * Compiles the code of README.md, of docs/sessions.md and of every recipe against the built packages, as a reader's
 * project would.
 */
import { basename, join } from 'node:path';
import ts from 'typescript';
import { filesIn, textOf } from '../../tools/files.mjs';
import { ROOT } from '../../tools/step.mjs';
import { codeFiles } from './code-blocks.ts';

const documents = ['README.md', 'docs/sessions.md', ...filesIn('docs/recipes')].filter((path) =>
  path.endsWith('.md'),
);

/** The code, in a folder for each document that does not exist on the disk. */
const sources = new Map(
  documents.flatMap((document) => {
    const name = basename(document, '.md');
    return codeFiles(textOf(document), name).map(
      ({ path, text }) => [join(ROOT, 'recipes', name, path), { text, document }] as const,
    );
  }),
);

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
const program = ts.createProgram([...sources.keys()], options, host);
const wrong = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
  const { document = file?.fileName ?? '' } = sources.get(file?.fileName ?? '') ?? {};
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `${document}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
});
for (const message of wrong) console.error(message);
console.log(`${sources.size} files in ${documents.length} documents`);
process.exitCode = wrong.length > 0 || sources.size < documents.length ? 1 : 0;
