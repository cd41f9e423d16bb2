import { readFileSync } from 'node:fs';

const document = readFileSync(new URL('../../../../docs/languages.md', import.meta.url), 'utf8');

/**
 * Returns the codes that docs/languages.md lists as not translated yet.
 * @throws Error if the table has no row for the language
 */
export function untranslatedIn(tag: string): readonly string[] {
  const row = document.split('\n').find((line) => line.startsWith(`| \`${tag}\` |`));
  const listed = row?.split(' | ').at(-1)?.replace(/ \|$/, '');
  if (!listed) throw new Error(`docs/languages.md has no row for ${tag}: npm run generate`);
  return listed === 'none' ? [] : listed.split(', ');
}
