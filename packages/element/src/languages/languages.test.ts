import { en } from '@facecompare/react';
import { describe, expect, it } from 'vitest';
import { SHIPPED_TAGS } from '../../../../tools/shipped-tags.ts';
import { languages, messagesFor } from './languages.ts';

describe('the messages for a tag', () => {
  it.each([
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['es-MX', 'es'],
    ['EN-gb', 'en'],
  ])('%s are those of %s', async (tag, served) => {
    expect((await messagesFor(tag))?.tag).toBe(served);
  });

  it.each(['zh-TW', 'sr-Latn', 'qaa', 'not a tag', ''])('%s are not available', (tag) => {
    expect(messagesFor(tag)).toBeUndefined();
  });

  it('exist for every language of the React package', () => {
    expect([...languages.keys()].sort()).toEqual([...SHIPPED_TAGS].sort());
  });

  it('are those that a page adds', async () => {
    languages.set('qaa', async () => ({ ...en, tag: 'qaa' }));
    expect((await messagesFor('qaa-BE'))?.tag).toBe('qaa');
    languages.delete('qaa');
  });
});
