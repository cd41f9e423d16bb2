import type { Words } from '@facecompare/react';

/** Where the script lies; known only while it runs. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** A module in the folder `text` beside the script; it holds one language under its own name. */
const beside = (tag: string) =>
  [
    tag,
    async (): Promise<Words> => Object.values<Words>(await import(/* @vite-ignore */ new URL(`text/${tag}.js`, script).href))[0] as Words,
  ] as const;

/** In place of `shipped-languages.ts`, so that a page with a script tag loads no language that it does not speak. */
export const shippedLanguages = ['ar', 'de', 'es', 'fr', 'hi', 'pt-BR', 'zh-Hans'].map(beside);
