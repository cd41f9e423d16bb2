import type { Messages } from '@facecompare/react';

type Shipped = readonly (readonly [tag: string, fetch: () => Promise<Messages>])[];

/**
 * The languages of the React package, as files that a bundler finds. The one file for a script tag
 * uses `languages-beside.ts` instead. `npm run generate` writes this list.
 */
export const shippedLanguages: Shipped = [
  ['ar', async () => (await import('@facecompare/react/locales/ar')).ar],
  ['de', async () => (await import('@facecompare/react/locales/de')).de],
  ['es', async () => (await import('@facecompare/react/locales/es')).es],
  ['fr', async () => (await import('@facecompare/react/locales/fr')).fr],
  ['hi', async () => (await import('@facecompare/react/locales/hi')).hi],
  ['pt-BR', async () => (await import('@facecompare/react/locales/pt-BR')).ptBR],
  ['zh-Hans', async () => (await import('@facecompare/react/locales/zh-Hans')).zhHans],
];
