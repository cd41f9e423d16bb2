/**
 * `npm run integrity`: writes the hash of the built script into the pages that show the script tag.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ONE_FILE } from './bundles.ts';
import { integrityOf, SNIPPETS, withIntegrity } from './integrity.ts';

const hash = integrityOf(fileURLToPath(new URL(`../dist/${ONE_FILE}`, import.meta.url)));
for (const page of SNIPPETS) writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), hash));
console.log(hash);
