import type { Words } from '@facecompare/react';
import { beside } from './beside.ts';

/**
 * Imports a module from the folder `text` beside the script. It holds one language under its own
 * name.
 */
const language = (tag: string) =>
  [
    tag,
    async (): Promise<Words> =>
      Object.values(await beside<Readonly<Record<string, Words>>>(`text/${tag}.js`))[0] as Words,
  ] as const;

/**
 * Replaces `shipped-languages.ts`, so that a page with a script tag loads only the languages that
 * it uses.
 */
export const shippedLanguages = ['ar', 'de', 'es', 'fr', 'hi', 'pt-BR', 'zh-Hans'].map(language);
