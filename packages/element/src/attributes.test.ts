import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_NAMES, readAttribute } from './attributes.ts';

describe('attributes', () => {
  it('are these', () => {
    expect(ATTRIBUTE_NAMES).toEqual([
      ...['backend', 'on-device', 'reference', 'lang', 'locale', 'max-attempts', 'selfie-sources', 'reference-sources', 'notice-version'],
      ...['notice', 'retention', 'consent-token', 'alternative-label', 'alternative-href', 'auto-capture', 'heading-level', 'buttons'],
    ]);
  });

  it.each([
    ['backend', ' /api/face-compare ', 'backend', '/api/face-compare'],
    ['max-attempts', '3', 'maxAttempts', 3],
    ['selfie-sources', ' file  camera file', 'selfieSources', ['file', 'camera']],
    ['lang', 'pt-BR', 'lang', 'pt-BR'],
    ['auto-capture', '', 'autoCapture', true],
    ['auto-capture', 'false', 'autoCapture', false],
    ['heading-level', ' 3', 'headingLevel', 3],
    ['buttons', '', 'buttons', []],
    ['buttons', 'cancel', 'buttons', ['cancel']],
  ])('%s="%s" is %s: %j', (name, text, key, value) => {
    expect(readAttribute(name, text)).toEqual({ key, value, ignored: false });
  });

  it.each([
    ['backend', ' '],
    ['max-attempts', '0'],
    ['max-attempts', '1e9'],
    ['max-attempts', 'three'],
    ['selfie-sources', ''],
    ['selfie-sources', 'webcam'],
    ['lang', 'english, please'],
    ['heading-level', '7'],
    ['heading-level', '2.5'],
    ['buttons', 'continue back'],
  ])('%s="%s" is ignored', (name, text) => {
    const read = readAttribute(name, text);
    expect(read?.value).toBeUndefined();
    expect(read?.ignored).toBe(true);
  });

  it('that are taken away say nothing, and others are none of ours', () => {
    expect(readAttribute('locale', null)).toEqual({ key: 'locale', value: undefined, ignored: false });
    expect(readAttribute('class', 'x')).toBeNull();
  });
});
