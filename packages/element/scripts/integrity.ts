/** The value of the `integrity` attribute, so that a browser runs only the file of this package. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The pages that may show the script tag. */
export const SNIPPETS = ['README.md', 'packages/element/README.md', 'docs/element.md'].map((path) =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url)),
);

const WRITTEN = /integrity="(sha384-[A-Za-z0-9+/=]+)"/g;

export const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** Returns every hash that a page shows. */
export const integritiesIn = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(WRITTEN)].map(([, hash = '']) => hash);

/** Returns the hash that a reader copies. */
export const documentedIntegrity = (): string => SNIPPETS.flatMap(integritiesIn)[0] ?? '';

/** Returns the text of a page with another hash. */
export const withIntegrity = (text: string, hash: string): string =>
  text.replace(WRITTEN, `integrity="${hash}"`);
