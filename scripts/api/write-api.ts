/**
 * `npm run api`: writes docs/api. `--check` writes nothing. It fails if a page differs from the
 * sources, and shows each difference below the name of the export.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../tools/step.mjs';
import { differences } from './differences.ts';
import { writePages } from './write-pages.ts';

const FOLDER = join(ROOT, 'docs/api/');
if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'api-'));
  await writePages(fresh);
  const found = differences(FOLDER, fresh);
  rmSync(fresh, { recursive: true });
  if (found !== '') {
    console.error(`${found}\nIf this is meant: npm run api, and a changeset if users see it.`);
    process.exitCode = 1;
  }
} else await writePages(FOLDER);
