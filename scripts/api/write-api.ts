/**
 * `npm run api`: builds the packages and writes docs/api, one page for each public entry. `--check`
 * writes nothing. It fails if a page differs from the code, and names each export that does.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { apiIndex, apiPage } from './api-page.ts';
import { changedExports } from './changed-exports.ts';
import { publicEntries } from './public-entries.ts';
import { readExports } from './read-exports.ts';

const FOLDER = new URL('../../docs/api/', import.meta.url);

const entries = publicEntries();
const exports = readExports(entries.map(({ types }) => types));
const homeOf = (from: string, name: string) =>
  entries.find(
    ({ page, types }) =>
      page.split('.')[0] === from &&
      exports.get(types)?.some((one) => one.name === name && one.from === null),
  );
const pages = new Map(
  entries.map((entry) => [entry.page, apiPage(entry, exports.get(entry.types) ?? [], homeOf)]),
);
pages.set(
  'README.md',
  apiIndex(entries, ({ types }) => exports.get(types)?.length ?? 0),
);

const committed = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((file) => file.endsWith('.md'))
  : [];
const superfluous = committed.filter((file) => !pages.has(file));

function check(): void {
  const stale = [...pages].flatMap(([page, built]) => {
    const before = committed.includes(page) ? readFileSync(new URL(page, FOLDER), 'utf8') : '';
    return changedExports(before, built).map((change) => `docs/api/${page}: ${change}`);
  });
  const wrong = [
    ...stale,
    ...superfluous.map((page) => `docs/api/${page}: there is no such entry`),
  ];
  if (wrong.length === 0) return;
  console.error(
    `${wrong.join('\n')}\n\nIf this is meant: npm run api, and a changeset where users see it.`,
  );
  process.exitCode = 1;
}

function write(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const page of superfluous) rmSync(new URL(page, FOLDER));
  for (const [page, text] of pages) writeFileSync(new URL(page, FOLDER), text);
  console.log(`docs/api: ${entries.length} entries`);
}

if (process.argv.includes('--check')) check();
else write();
