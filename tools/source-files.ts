/** The sources of the repository, read and parsed once. */
import { posix } from 'node:path';
import ts from 'typescript';
import { filesIn, textOf } from './files.mjs';

export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
}

export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);

/** Every file of TypeScript and JavaScript modules that a person wrote. */
export const sourceFiles = (): readonly SourceFile[] =>
  filesIn('.')
    .filter((path) => /(?<!\.d)\.(tsx?|mjs)$/.test(path))
    .map((path) => {
      const text = textOf(path);
      return { path, lines: text.trimEnd().split('\n'), tree: parse(path, text) };
    });

/** Returns what a source imports: values, types and modules that it loads later. */
export const importsIn = (text: string): readonly string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

/** Returns the files of the repository that load with a source, or that its types need. */
export const importedFiles = ({ path, tree }: SourceFile): readonly string[] =>
  tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    return from && ts.isStringLiteral(from) && from.text.startsWith('.')
      ? [posix.join(posix.dirname(path), from.text)]
      : [];
  });
