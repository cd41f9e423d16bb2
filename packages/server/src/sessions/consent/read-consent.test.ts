import { describe, expect, it } from 'vitest';
import { sampleConsent } from '../../testing/sample-claims.ts';
import { readConsent } from './read-consent.ts';

const RECORD = sampleConsent();

describe('readConsent', () => {
  it('returns a record as it is, and no other field', () => {
    expect(readConsent({ ...RECORD, photo: 'x' }, 'granted')).toEqual(RECORD);
  });

  it.each([
    ['another action', { action: 'declined' }],
    ['a withdrawal', { action: 'withdrawn' }],
    ['another schema', { schema: 2 }],
    ['no id', { consentId: undefined }],
    ['an id that is too long', { consentId: 'x'.repeat(65) }],
    ['an id with a control character', { consentId: 'a\u0000' }],
    ['no time', { at: 7 }],
  ])('returns null for a record with %s', (_, more) => {
    expect(readConsent({ ...RECORD, ...more }, 'granted')).toBeNull();
  });

  it.each([undefined, null, 'granted', [], [RECORD], {}])('returns null for %j', (value) => {
    expect(readConsent(value, 'granted')).toBeNull();
  });

  it('reads fields of a wrong type as null or as an empty list', () => {
    const wrong = {
      noticeVersion: 1,
      noticeSha256: 'x'.repeat(257),
      locale: '\ud800',
      purposes: 'compare_once',
      dataCategories: [1, 'selfie', {}],
      recipients: null,
      retention: [],
      method: {},
      uploadedPhotoSubject: true,
      widgetVersion: '',
    };
    expect(readConsent({ ...RECORD, ...wrong }, 'granted')).toEqual({
      ...RECORD,
      noticeVersion: null,
      noticeSha256: null,
      locale: null,
      purposes: [],
      dataCategories: ['selfie'],
      recipients: [],
      retention: null,
      method: null,
      uploadedPhotoSubject: null,
      widgetVersion: null,
    });
  });

  it('returns null for a record of more than 4,096 characters', () => {
    const recipients = Array.from({ length: 16 }, () => 'x'.repeat(256));
    expect(readConsent({ ...RECORD, recipients }, 'granted')).toBeNull();
    expect(readConsent({ ...RECORD, recipients: recipients.slice(4) }, 'granted')).not.toBeNull();
  });
});
