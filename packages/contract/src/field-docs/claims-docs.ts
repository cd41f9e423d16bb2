/** What the API documents about capture claims, consent and its withdrawal. */
import * as wire from '../session.ts';
import { described, doc, type FieldDoc } from './field-doc.ts';

const none: FieldDoc = {};
const time: FieldDoc = { format: 'date-time' };

/** Keyed by the names that the schemas have in the OpenAPI document. */
export const CLAIMS_DOCS = {
  CaptureClaimsOutput: doc(
    wire.CaptureClaimsOutput,
    {
      source: described('Where the page says the selfie comes from.'),
      camera: described('The class of the camera by its label; null without a camera.'),
      native: described(
        'Whether `getUserMedia` and the canvas functions are the browser’s own code.',
      ),
      frame_interval: described('Median milliseconds between two frames, up to 60,000.'),
      frame_jitter: described('(p90 - p10) / median of these intervals, up to 1,000.'),
      shutter_delay: described(
        'Milliseconds from the first live picture to the shutter, up to 86,400,000.',
      ),
      guide: described('The last readings of the guide: up to 12 numbers with short names.'),
    },
    'What the page claims about how the selfie was taken. It is evidence and no proof. A value that cannot be read becomes null, and never fails the comparison.',
  ),
  ConsentRetention: doc(wire.ConsentRetention, { images: none, template: none, receipt: none }),
  ConsentRecord: doc(
    wire.ConsentRecord,
    {
      schema: none,
      consentId: described('Random, up to 64 characters. A withdrawal has the same id.'),
      action: none,
      at: time,
      noticeVersion: none,
      noticeSha256: described('SHA-256 of the text on the screen, in hex.'),
      locale: none,
      purposes: none,
      dataCategories: none,
      recipients: described('The origins that receive the photos.'),
      retention: none,
      method: none,
      uploadedPhotoSubject: none,
      widgetVersion: none,
      hostSubjectRef: none,
    },
    'What the person read and answered, as the widget recorded it: at most 4,096 characters. A record that cannot be read is not kept, and never fails the comparison.',
  ),
  SessionConsentOutput: doc(wire.SessionConsentOutput, {
    record: none,
    received_at: time,
    withdrawn_at: time,
  }),
  SessionWithdrawalOutput: doc(wire.SessionWithdrawalOutput, {
    at: time,
    record: described('The record of the withdrawal, if the widget sent one.'),
    comparisons: described('How many comparisons were erased.'),
    reference: described('Whether a held photo was erased.'),
  }),
  SessionWithdrawInput: doc(wire.SessionWithdrawInput, {
    consent: described('The record with the action `withdrawn`.'),
  }),
  SessionWithdrawnOutput: doc(wire.SessionWithdrawnOutput, {
    session_id: none,
    status: none,
    withdrawn_at: time,
    comparisons: described('How many comparisons were erased.'),
    reference: described('Whether a held photo was erased.'),
  }),
  ComparisonCompletedEvent: doc(wire.ComparisonCompletedEvent, {
    type: none,
    timestamp: time,
    data: described('The comparison, with its session and the subject of it.'),
  }),
  SessionClosedEvent: doc(wire.SessionClosedEvent, { type: none, timestamp: time, data: none }),
  ConsentWithdrawnEvent: doc(wire.ConsentWithdrawnEvent, {
    type: none,
    timestamp: time,
    data: none,
  }),
} as const;
