import type { CaptureClaimsOutput, ConsentRecord } from '@facecompare/contract/session';

/** What an honest page claims about a selfie, with the given changes. */
export const sampleCapture = (more: Partial<CaptureClaimsOutput> = {}): CaptureClaimsOutput => ({
  source: 'camera',
  camera: 'built-in',
  native: true,
  frame_interval: 33.4,
  frame_jitter: 0.2,
  shutter_delay: 4120,
  guide: { yaw: -3.2, pitch: 1, roll: 0 },
  ...more,
});

/** A consent record as the widget makes it, with the given changes. */
export const sampleConsent = (more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  schema: 1,
  consentId: 'consent-1',
  action: 'granted',
  at: '2026-11-27T10:00:00.000Z',
  noticeVersion: '2026-01',
  noticeSha256: 'ab'.repeat(32),
  locale: 'en',
  purposes: ['compare_once'],
  dataCategories: ['selfie', 'uploaded_photo', 'face_geometry'],
  recipients: ['https://faces.example'],
  retention: { images: 'PT0S' },
  method: 'checkbox+button',
  uploadedPhotoSubject: 'self',
  widgetVersion: '1.0.0',
  hostSubjectRef: 'ref-17',
  ...more,
});
