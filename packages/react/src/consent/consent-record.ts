import { VERSION } from '../version.ts';
import type { Consent, ConsentRecord } from './consent-types.ts';

/** The data for a record. */
export interface ConsentFacts {
  readonly consentId: string;
  readonly noticeSha256: string | null;
  readonly locale: string;
  readonly recipient: string | null;
  readonly byToken: boolean;
  readonly ofSomeoneElse: boolean;
}

export function consentRecord(
  action: ConsentRecord['action'],
  consent: Consent | undefined,
  facts: ConsentFacts,
  at: Date,
): ConsentRecord {
  return {
    schema: 1,
    consentId: facts.consentId,
    action,
    at: at.toISOString(),
    noticeVersion: consent?.noticeVersion ?? null,
    noticeSha256: facts.noticeSha256,
    locale: facts.locale,
    purposes: ['compare_once'],
    dataCategories: ['selfie', 'uploaded_photo', 'face_geometry'],
    recipients: facts.recipient === null ? [] : [facts.recipient],
    retention: consent?.keeping ?? null,
    method: facts.byToken ? 'token+button' : 'checkbox+button',
    uploadedPhotoSubject: facts.ofSomeoneElse ? 'other_with_authority' : 'self',
    widgetVersion: VERSION,
    ...(consent?.subjectRef === undefined ? {} : { hostSubjectRef: consent.subjectRef }),
  };
}
