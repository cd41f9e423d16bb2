import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(
  readFileSync(new URL('../packages/react/package.json', import.meta.url), 'utf8'),
) as { readonly exports: Readonly<Record<string, unknown>> };

/**
 * The tags of all languages, English included. The one list is the `exports` of the React package,
 * because a page can only import what is there.
 */
export const SHIPPED_TAGS: readonly string[] = Object.keys(exports).flatMap(
  (entry) => /^\.\/locales\/([\w-]+)$/.exec(entry)?.[1] ?? [],
);
