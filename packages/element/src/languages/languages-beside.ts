import type { Messages } from '@facecompare/react';
import { beside } from '../beside.ts';

/** The tags of the files in the folder `locales`. The build replaces this name. */
declare const LANGUAGE_FILES: readonly string[];

/**
 * Imports a module from the folder `locales` beside the script. It holds one language under its own
 * name.
 */
const language = (tag: string) =>
  [
    tag,
    async (): Promise<Messages> =>
      Object.values(
        await beside<Readonly<Record<string, Messages>>>(`locales/${tag}.js`),
      )[0] as Messages,
  ] as const;

/**
 * Replaces `shipped-languages.ts`, so that a page with a script tag loads only the languages that
 * it uses.
 */
export const shippedLanguages = LANGUAGE_FILES.map(language);
