/** The lists of all languages: in the code, in the package.json of react, and in the documents. */

const entryOf = (tag: string): string => `@facecompare/react/locales/${tag}`;

/** Returns the name under which a language is exported: `pt-BR` is `ptBR`. */
const constantOf = (tag: string): string =>
  tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Returns a text for each language except English. */
const forTranslations = (tags: readonly string[], write: (tag: string) => string): string =>
  tags
    .filter((tag) => tag !== 'en')
    .map(write)
    .join('');

/** Returns the source of the element's list, which imports each language when it is needed. */
export const elementLanguages = (tags: readonly string[]): string => `\
import type { Messages } from '@facecompare/react';

type Shipped = readonly (readonly [tag: string, fetch: () => Promise<Messages>])[];

/**
 * The languages of the React package, as files that a bundler finds. The one file for a script tag
 * uses \`languages-beside.ts\` instead. \`npm run generate\` writes this list.
 */
export const shippedLanguages: Shipped = [
${forTranslations(
  tags,
  (tag) => `  ['${tag}', async () => (await import('${entryOf(tag)}')).${constantOf(tag)}],\n`,
)}];
`;

/** Returns the source of the list of the stories, which need all languages at once. */
export const storyLanguages = (tags: readonly string[]): string => `\
${forTranslations(tags, (tag) => `import { ${constantOf(tag)} } from '${entryOf(tag)}';\n`)}
/** Every language of the React package except English. \`npm run generate\` writes this list. */
export const shippedLanguages = {
${forTranslations(tags, (tag) => `  ${constantOf(tag)},\n`)}};
`;

/** Returns a package.json whose exports have these languages, before the style sheet. */
export function localeExports(manifest: string, tags: readonly string[]): string {
  const before: { readonly exports: Readonly<Record<string, unknown>> } = JSON.parse(manifest);
  const others = Object.entries(before.exports).filter(
    ([entry]) => !entry.startsWith('./locales/'),
  );
  const languages = tags.map((tag): [string, unknown] => {
    const built = `./dist/locales/${tag}/messages`;
    const source = `./src/locales/${tag}/messages.ts`;
    return [`./locales/${tag}`, { source, types: `${built}.d.ts`, default: `${built}.js` }];
  });
  const sheet = others.findIndex(([entry]) => entry.endsWith('.css'));
  const exports = Object.fromEntries(others.toSpliced(sheet, 0, ...languages));
  return `${JSON.stringify({ ...before, exports }, null, 2)}\n`;
}

async function codesIn(tag: string): Promise<readonly string[]> {
  const file = `../../packages/react/src/locales/${tag}/problems.ts`;
  const { problemMessages } = await import(new URL(file, import.meta.url).href);
  return Object.keys(problemMessages.problems);
}

/** Returns the codes that have a message in English and none in the language, by tag. */
export async function untranslatedProblems(
  tags: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const english = await codesIn('en');
  const rows = tags.map(async (tag) => {
    const own = await codesIn(tag);
    return [tag, english.filter((code) => !own.includes(code))] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * Returns docs/languages.md with its table written again.
 * @param untranslated the codes that each language lacks, by tag
 */
export const languageTable = (
  document: string,
  untranslated: Readonly<Record<string, readonly string[]>>,
): string =>
  document.replace(/(\| tag \| import \|.*\n\|---.*\n)(?:\|.*\n)*/, (_, head: string) => {
    const rows = Object.entries(untranslated).map(([tag, missing]) => {
      const how =
        tag === 'en'
          ? 'comes with the widget'
          : `\`import { ${constantOf(tag)} } from '${entryOf(tag)}'\``;
      return `| \`${tag}\` | ${how} | ${nameOf.of(tag)} | ${missing.join(', ') || 'none'} |\n`;
    });
    return head + rows.join('');
  });
