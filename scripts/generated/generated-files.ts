/** Every list and table that follows from the sources, by its path in the repository. */
import { readFileSync } from 'node:fs';
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
    'packages/element/src/shipped-languages.ts': elementLanguages(tags),
    'stories/shipped-languages.ts': storyLanguages(tags),
  };
}
