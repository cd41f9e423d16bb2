import { en } from '@facecompare/react';
import { describe, expect, it } from 'vitest';
import type { Device } from './devices.ts';
import { optionsFrom } from './host-options.ts';

const device: Device = {
  name: 'device',
  recipient: null,
  compare: () => new Promise(() => {}),
  guide: {} as Device['guide'],
};

describe('the options of the component', () => {
  it('are null while there is nothing to compare with', () => {
    expect(optionsFrom({ locale: 'en' }, {}, {})).toBeNull();
  });

  it('come from the attributes', () => {
    const attributes = {
      backend: '/a',
      lang: 'en',
      notice: 'Ours',
      alternativeLabel: 'By post',
      alternativeHref: '/post',
    };
    expect(optionsFrom({ ...attributes, selfieSources: ['file'] }, {}, { language: en })).toEqual({
      backend: '/a',
      locale: 'en',
      consent: { noticeVersion: '1', notice: 'Ours' },
      alternative: { label: 'By post', href: '/post' },
      sources: { selfie: ['file'] },
      language: en,
    });
  });

  it('F-15: have the fields of the API from the attributes, or from the property', () => {
    const attributes = {
      country: 'EGY',
      liveness: '0',
      getExtractedData: true,
      transactionId: 't',
      clientTransactionId: 'c',
    };
    expect(optionsFrom({ backend: '/a', ...attributes }, {}, {})?.request).toEqual(attributes);
    expect(
      optionsFrom({ backend: '/a', ...attributes }, { request: { country: 'SAU' } }, {})?.request,
    ).toEqual({ country: 'SAU' });
    expect(optionsFrom({ backend: '/a' }, {}, {})).toEqual({ backend: '/a' });
  });

  it('and from a property first if it is set', () => {
    const alternative = { label: 'By post', href: '/post' };
    const given = { backend: '/b', alternative, maxAttempts: 2, consent: undefined };
    expect(
      optionsFrom({ backend: '/a', maxAttempts: 3, noticeVersion: '7' }, given as never, {}),
    ).toEqual({
      backend: '/b',
      alternative,
      maxAttempts: 2,
      consent: { noticeVersion: '7' },
    });
  });

  it('an engine on the device compares if no backend is given, and guides in any case', () => {
    expect(optionsFrom({}, {}, { device })).toEqual({ backend: device, guide: device.guide });
    expect(optionsFrom({ backend: '/a' }, {}, { device })).toEqual({
      backend: '/a',
      guide: device.guide,
    });
  });

  it('S-3 has the locale of lang only if the messages are of that language', () => {
    const locale = (attributes: object, language?: typeof en) =>
      optionsFrom({ backend: '/a', ...attributes }, {}, { language })?.locale;
    expect(locale({ lang: 'ar-EG' }, { ...en, tag: 'ar' })).toBe('ar-EG');
    expect(locale({ lang: 'en-GB' })).toBe('en-GB');
    // The Arabic messages could not be fetched.
    expect(locale({ lang: 'ar' })).toBeUndefined();
    expect(locale({ lang: 'ar', locale: 'de' })).toBe('de');
    expect(locale({ lang: 'en' }, { ...en, tag: 'ar' })).toBeUndefined();
    expect(locale({})).toBeUndefined();
  });

  it('an alternative with only one of its parts is ignored', () => {
    expect(optionsFrom({ backend: '/a', alternativeLabel: 'By post' }, {}, {})).toEqual({
      backend: '/a',
    });
  });
});
