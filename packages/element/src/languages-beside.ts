import type { Words } from '@facecompare/react';
import { beside } from './beside.ts';

/** A module in the folder `text` beside the script; it holds one language under its own name. */
const language = (tag: string) =>
  [
    tag,
    async (): Promise<Words> =>
      Object.values(await beside<Readonly<Record<string, Words>>>(`text/${tag}.js`))[0] as Words,
  ] as const;

/** In place of `shipped-languages.ts`, so that a page with a script tag loads no language that it does not speak. */
export const shippedLanguages = ['ar', 'de', 'es', 'fr', 'hi', 'pt-BR', 'zh-Hans'].map(language);
