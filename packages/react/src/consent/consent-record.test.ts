import { describe, expect, it } from 'vitest';
import { type ConsentFacts, consentRecord } from './consent-record.ts';

const facts: ConsentFacts = {
  consentId: '1f0d9c1e-8a43-4b0e-9c55-0f8f3f1f7a11',
  noticeSha256: 'a'.repeat(64),
  locale: 'ar-EG',
  recipient: 'https://verify.example',
  byToken: false,
  ofSomeoneElse: false,
};
const at = new Date('2026-11-26T10:00:00Z');
const KEYS = [
  ...[
    'action',
    'at',
    'consentId',
    'dataCategories',
    'locale',
    'method',
    'noticeSha256',
    'noticeVersion',
    'purposes',
    'recipients',
  ],
  ...['retention', 'schema', 'uploadedPhotoSubject', 'widgetVersion'],
];

describe('P-6 a consent record', () => {
  it('contains what the person read and what they answered', () => {
    expect(
      consentRecord('granted', { noticeVersion: '3', keeping: { images: 'PT0S' } }, facts, at),
    ).toEqual({
      schema: 1,
      consentId: facts.consentId,
      action: 'granted',
      at: '2026-11-26T10:00:00.000Z',
      noticeVersion: '3',
      noticeSha256: facts.noticeSha256,
      locale: 'ar-EG',
      purposes: ['compare_once'],
      dataCategories: ['selfie', 'uploaded_photo', 'face_geometry'],
      recipients: ['https://verify.example'],
      retention: { images: 'PT0S' },
      method: 'checkbox+button',
      uploadedPhotoSubject: 'self',
      widgetVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it.each(['granted', 'declined', 'withdrawn'] as const)(
    'has only the keys of the list, and is small: %s',
    (action) => {
      const bare = consentRecord(action, undefined, { ...facts, recipient: null }, at);
      expect(Object.keys(bare).toSorted()).toEqual(KEYS);
      const full = consentRecord(
        action,
        {
          noticeVersion: '1'.repeat(100),
          subjectRef: 'x'.repeat(200),
          token: 'secret',
          notice: 'A long text. '.repeat(900),
        },
        { ...facts, byToken: true, ofSomeoneElse: true },
        at,
      );
      expect(Object.keys(full).toSorted()).toEqual([...KEYS, 'hostSubjectRef'].toSorted());
      expect(new Blob([JSON.stringify(full)]).size).toBeLessThanOrEqual(2000);
      expect(JSON.stringify(full)).not.toContain('secret');
    },
  );

  it('has no recipients when the photos stay on the device, and no retention when the host promises none', () => {
    const record = consentRecord('granted', undefined, { ...facts, recipient: null }, at);
    expect([record.recipients, record.retention, record.noticeVersion]).toEqual([[], null, null]);
  });
});
