/**
 * `npm run api`: writes docs/api. `--check` writes nothing. It fails if a page differs from the
 * sources, and shows each difference below the name of the export.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './differences.ts';
import { writePages } from './write-pages.ts';

const FOLDER = fileURLToPath(new URL('../../docs/api/', import.meta.url));

async function check(): Promise<void> {
  const fresh = mkdtempSync(join(tmpdir(), 'api-'));
  try {
    await writePages(fresh);
    const found = differences(FOLDER, fresh);
    if (found === '') return;
    console.error(`${found}\nIf this is meant: npm run api, and a changeset if users see it.`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

await (process.argv.includes('--check') ? check() : writePages(FOLDER));
