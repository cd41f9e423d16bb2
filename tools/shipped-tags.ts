import { readdirSync } from 'node:fs';

const LOCALES = new URL('../packages/react/src/locales/', import.meta.url);

/**
 * The tags of all languages, English included: the folders of `packages/react/src/locales`. A test
 * checks that a page can import each of them.
 */
export const SHIPPED_TAGS: readonly string[] = readdirSync(LOCALES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
