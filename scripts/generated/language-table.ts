import { constantOf } from './locale-tags.ts';

const HEAD = '| tag | import | language | problems not translated yet |\n|---|---|---|---|\n';
const TABLE = /\| tag \| import \|(?:.*\n\|)+.*\n/;

const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });

const importOf = (tag: string): string =>
  tag === 'en'
    ? 'comes with the widget'
    : `\`import { ${constantOf(tag)} } from '@facecompare/react/locales/${tag}'\``;

const rowOf = ([tag, missing]: readonly [string, readonly string[]]): string =>
  `| \`${tag}\` | ${importOf(tag)} | ${nameOf.of(tag)} | ${missing.join(', ') || 'none'} |\n`;

/**
 * Returns docs/languages.md with its table written again.
 * @param untranslated the codes that each language lacks, by tag
 */
export const languageTable = (
  document: string,
  untranslated: Readonly<Record<string, readonly string[]>>,
): string => document.replace(TABLE, () => HEAD + Object.entries(untranslated).map(rowOf).join(''));
