import { readdirSync } from 'node:fs';

const LOCALES = new URL('../../packages/react/src/locales/', import.meta.url);

/** Returns the tags of all languages, English included: the folders of `packages/react/src/locales`. */
export const localeTags = (): readonly string[] =>
  readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Returns the name under which a language is exported: `pt-BR` is `ptBR`. */
export const constantOf = (tag: string): string =>
  tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
