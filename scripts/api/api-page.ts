/** The page of an entry: each export with its signature, its meaning, and its members. */
import type { PublicEntry } from './public-entries.ts';
import type { ApiExport, Member } from './read-exports.ts';

/** Formats parameters, results and errors as a list below the description. */
const asMarkdown = (doc: string): string =>
  doc
    .replaceAll(
      /^@(param|returns|throws) ?/gm,
      (_, tag: string) =>
        ({ param: '\n- parameter ', returns: '\n- returns ', throws: '\n- throws ' })[tag] ?? '',
    )
    .replaceAll(/\n\n+- /g, '\n- ')
    .replace(/\n- /, '\n\n- ')
    .trim();

const memberLine = ({ declared, doc }: Member): string =>
  `- \`${declared}\`${doc ? ` – ${doc.replaceAll(/\s+/g, ' ')}` : ''}`;

/** Finds the entry that documents a re-exported name; undefined if no entry exports it itself. */
export type HomeOf = (from: string, name: string) => PublicEntry | undefined;

function section({ name, declared, doc, members, from }: ApiExport, homeOf: HomeOf): string {
  const home = from === null ? undefined : homeOf(from, name);
  if (home)
    return `### ${name}\n\nHanded on from [\`${home.specifier}\`](${home.page}#${name.toLowerCase()}).`;
  const parts = [
    `### ${name}`,
    asMarkdown(doc),
    `\`\`\`ts\n${declared}\n\`\`\``,
    members.map(memberLine).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

export function apiPage(
  { specifier, description }: PublicEntry,
  exports: readonly ApiExport[],
  homeOf: HomeOf,
): string {
  const told = (one: ApiExport) => section(one, homeOf);
  const [values, types] = [
    exports.filter(({ isType }) => !isType),
    exports.filter(({ isType }) => isType),
  ];
  const parts = [
    `# ${specifier}`,
    description,
    '<!-- Written by `npm run api` from the built declarations. -->',
    ...(values.length > 0 ? ['## Values', ...values.map(told)] : []),
    ...(types.length > 0 ? ['## Types', ...types.map(told)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Builds the list of all pages. */
export function apiIndex(
  entries: readonly PublicEntry[],
  countOf: (entry: PublicEntry) => number,
): string {
  const rows = entries.map(
    (entry) => `| [\`${entry.specifier}\`](${entry.page}) | ${countOf(entry)} |`,
  );
  return [
    '# The API',
    '',
    'Every public entry, written by `npm run api` from the built declarations. `npm test -- api` fails where a page is stale.',
    '',
    '| entry | exports |',
    '|---|--:|',
    ...rows,
    '',
  ].join('\n');
}
