/** What a host has to be able to show later: who was told what, and what they said. Nothing of an image, no address, no fingerprint. */
import type { Consent } from '../types.ts';
import { VERSION } from '../version.ts';

export interface ConsentRecord {
  readonly schema: 1;
  /** Random; the same in the record that takes an agreement back. */
  readonly consentId: string;
  readonly action: 'granted' | 'declined' | 'withdrawn';
  /** When, in UTC: RFC 3339. */
  readonly at: string;
  readonly noticeVersion: string | null;
  /** SHA-256 of the exact text that was shown, in hexadecimal; null on an insecure page, which has no cryptography. */
  readonly noticeSha256: string | null;
  /** The language of the text: BCP 47. */
  readonly locale: string;
  readonly purposes: readonly ['compare_once'];
  readonly dataCategories: readonly ['selfie', 'uploaded_photo', 'face_geometry'];
  /** The origins that receive the photos; empty where they stay on the device. */
  readonly recipients: readonly string[];
  /** What the host promised about keeping; null where it promised nothing. */
  readonly retention: Consent['keeping'] | null;
  /** How it was said: by a tick and a button here, or by a token of the host and a button. */
  readonly method: 'checkbox+button' | 'token+button';
  readonly uploadedPhotoSubject: 'self' | 'other_with_authority';
  readonly widgetVersion: string;
  /** Only where the host gave one. */
  readonly hostSubjectRef?: string;
}

/** What a record is made from. */
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
