/**
 * Every list, table, diagram and chart that follows from the sources and docs/figures.json, by the
 * path of its file in the repository.
 */
import { readFileSync } from 'node:fs';
import { withPart } from '../../tools/marked-part.mjs';
import { GENERATED_PARTS } from '../documents/generated-parts.ts';
import { elementLanguages, storyLanguages } from './language-imports.ts';
import { languageTable } from './language-table.ts';
import { localeExports } from './locale-exports.ts';
import { localeTags } from './locale-tags.ts';
import { problemTables } from './problem-tables.ts';
import { untranslatedProblems } from './untranslated-problems.ts';

/** Returns the path on this machine. */
export const repositoryFile = (path: string): URL => new URL(`../../${path}`, import.meta.url);

const current = (path: string): string => readFileSync(repositoryFile(path), 'utf8');

const titleOf = (code: string): string =>
  current(`docs/problems/${code}.md`).split('\n', 1).join().replace(`# ${code}: `, '');

/** Returns the documents with a generated part, by their paths. */
function documentsWithParts(): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const [name, { document, write }] of Object.entries(GENERATED_PARTS))
    written[document] = withPart(written[document] ?? current(document), name, write());
  return written;
}

/** Returns the text that each file should have. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const tags = localeTags();
  const [manifest, problems, languages] = [
    'packages/react/package.json',
    'docs/problems/README.md',
    'docs/languages.md',
  ];
  return {
    [manifest]: localeExports(current(manifest), tags),
    [problems]: problemTables(current(problems), titleOf),
    [languages]: languageTable(current(languages), await untranslatedProblems(tags)),
    'packages/element/src/languages/shipped-languages.ts': elementLanguages(tags),
    'stories/shipped-languages.ts': storyLanguages(tags),
    ...documentsWithParts(),
  };
}
