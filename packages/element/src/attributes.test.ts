import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_NAMES, readAttribute } from './attributes.ts';

describe('attributes', () => {
  it('are these', () => {
    expect(ATTRIBUTE_NAMES).toEqual([
      ...[
        'backend',
        'session',
        'on-device',
        'reference',
        'lang',
        'locale',
        'max-attempts',
        'review-band',
        'selfie-sources',
        'reference-sources',
        'notice-version',
      ],
      ...[
        'notice',
        'retention',
        'consent-token',
        'alternative-label',
        'alternative-href',
        'auto-capture',
        'heading-level',
        'buttons',
      ],
      ...['country', 'liveness', 'get-extracted-data', 'transaction-id', 'client-transaction-id'],
    ]);
  });

  it.each([
    ['backend', ' /api/face-compare ', 'backend', '/api/face-compare'],
    ['max-attempts', '3', 'maxAttempts', 3],
    ['review-band', ' 0.05', 'reviewBand', 0.05],
    ['review-band', '.1', 'reviewBand', 0.1],
    ['review-band', '0', 'reviewBand', 0],
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

  it.each(['-0.1', '5 %', 'wide', '', '1e-2'])(
    'review-band="%s" does not mean "no band": the widget gets NaN',
    (text) => {
      expect(readAttribute('review-band', text)).toEqual({
        key: 'reviewBand',
        value: Number.NaN,
        ignored: false,
      });
    },
  );

  it.each([
    ['0', 0],
    ['-1', -1],
    ['1e1', Number.NaN],
    ['1.5', Number.NaN],
    // More digits than a JavaScript number can hold.
    ['9007199254740993', Number.NaN],
    ['three', Number.NaN],
    ['', Number.NaN],
  ])('F-13: max-attempts="%s" does not mean "no limit": the widget gets %s', (text, value) => {
    expect(readAttribute('max-attempts', text)).toEqual({
      key: 'maxAttempts',
      value,
      ignored: false,
    });
  });

  it('are not logged when they are removed, and unknown attributes are not read', () => {
    expect(readAttribute('locale', null)).toEqual({
      key: 'locale',
      value: undefined,
      ignored: false,
    });
    expect(readAttribute('class', 'x')).toBeNull();
  });
});
