import type { Words } from '@facecompare/react';

type Shipped = readonly (readonly [tag: string, fetch: () => Promise<Words>])[];

/**
 * The languages of the React package, as files that a bundler finds. The one file for a script tag
 * uses `languages-beside.ts` instead.
 */
export const shippedLanguages: Shipped = [
  ['ar', async () => (await import('@facecompare/react/text/ar')).ar],
  ['de', async () => (await import('@facecompare/react/text/de')).de],
  ['es', async () => (await import('@facecompare/react/text/es')).es],
  ['fr', async () => (await import('@facecompare/react/text/fr')).fr],
  ['hi', async () => (await import('@facecompare/react/text/hi')).hi],
  ['pt-BR', async () => (await import('@facecompare/react/text/pt-BR')).ptBR],
  ['zh-Hans', async () => (await import('@facecompare/react/text/zh-Hans')).zhHans],
];
