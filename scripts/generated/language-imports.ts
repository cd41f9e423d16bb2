import { constantOf } from './locale-tags.ts';

const translations = (tags: readonly string[]) => tags.filter((tag) => tag !== 'en');

const entryOf = (tag: string): string => `@facecompare/react/locales/${tag}`;

/** Returns the source of the element's list, which imports each language when it is needed. */
export const elementLanguages = (tags: readonly string[]): string => `\
import type { Messages } from '@facecompare/react';

type Shipped = readonly (readonly [tag: string, fetch: () => Promise<Messages>])[];

/**
 * The languages of the React package, as files that a bundler finds. The one file for a script tag
 * uses \`languages-beside.ts\` instead. \`npm run generate\` writes this list.
 */
export const shippedLanguages: Shipped = [
${translations(tags)
  .map((tag) => `  ['${tag}', async () => (await import('${entryOf(tag)}')).${constantOf(tag)}],\n`)
  .join('')}];
`;

/** Returns the source of the list of the stories, which need all languages at once. */
export const storyLanguages = (tags: readonly string[]): string => `\
${translations(tags)
  .map((tag) => `import { ${constantOf(tag)} } from '${entryOf(tag)}';\n`)
  .join('')}
/** Every language of the React package except English. \`npm run generate\` writes this list. */
export const shippedLanguages = {
${translations(tags)
  .map((tag) => `  ${constantOf(tag)},\n`)
  .join('')}};
`;
