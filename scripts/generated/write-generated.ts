/**
 * `npm run generate`: writes all that follows from the sources and docs/figures.json. It prints
 * the problems that a language has no message for. With `--translated` it writes nothing, and fails
 * if there are any: a release has none.
 */
import { writeFileSync } from 'node:fs';
import { generatedFiles, repositoryFile } from './generated-files.ts';
import { localeTags } from './locale-tags.ts';
import { untranslatedProblems } from './untranslated-problems.ts';

const untranslated = Object.entries(await untranslatedProblems(localeTags())).filter(
  ([, codes]) => codes.length > 0,
);
for (const [tag, codes] of untranslated) console.log(`not translated: ${tag}: ${codes.join(', ')}`);

if (process.argv.includes('--translated')) {
  if (untranslated.length > 0) process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(await generatedFiles())) {
    writeFileSync(repositoryFile(path), text);
    console.log(path);
  }
}
