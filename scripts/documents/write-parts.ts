/** `npm run docs`: writes the generated parts of the documents, from the code and docs/figures.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withPart } from '../../tools/marked-part.mjs';
import { GENERATED_PARTS } from './generated-parts.ts';

for (const [name, { document, write }] of Object.entries(GENERATED_PARTS)) {
  const path = new URL(`../../${document}`, import.meta.url);
  writeFileSync(path, withPart(readFileSync(path, 'utf8'), name, write()));
  console.log(`${document}: ${name}`);
}
