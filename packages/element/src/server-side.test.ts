/** The built entries, as a server imports them. */
import { expect, it } from 'vitest';

it('R-60: every module can be imported without a page, and has no side effect', async () => {
  expect('window' in globalThis || 'HTMLElement' in globalThis).toBe(false);
  const { FaceCompareElement, defineFaceCompare, languages, setDevice } = await import(
    '@facecompare/element'
  );
  expect(FaceCompareElement.formAssociated).toBe(true);
  expect(() => defineFaceCompare()).not.toThrow();
  expect([...languages.keys()]).toEqual(['en', 'ar', 'de', 'es', 'fr', 'hi', 'pt-BR', 'zh-Hans']);
  expect(setDevice).toBeTypeOf('function');
  await import('@facecompare/element/define');
  await import('@facecompare/element/on-device');
});
