/**
 * `npm run generate`: writes all that follows from the sources and docs/figures.json. It prints
 * the problems that a language has no message for. With `--translated` it writes nothing, and fails
 * if there are any: a release has none.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_TAGS } from '../../tools/shipped-tags.ts';
import { ROOT } from '../../tools/step.mjs';
import { generatedFiles } from './generated-files.ts';
import { untranslatedProblems } from './languages.ts';

const untranslated = Object.entries(await untranslatedProblems(SHIPPED_TAGS)).filter(
  ([, codes]) => codes.length > 0,
);
for (const [tag, codes] of untranslated) console.log(`not translated: ${tag}: ${codes.join(', ')}`);

if (process.argv.includes('--translated')) {
  if (untranslated.length > 0) process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(await generatedFiles())) {
    writeFileSync(join(ROOT, path), text);
    console.log(path);
  }
}
