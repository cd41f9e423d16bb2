/**
 * What a host page must be able to prove later: what the person read, and what they answered. It
 * holds no data of an image, no address and no fingerprint.
 */
import type { Consent } from '../types.ts';
import { VERSION } from '../version.ts';

export interface ConsentRecord {
  readonly schema: 1;
  /** Random. The record of a withdrawal has the same id as the consent that it withdraws. */
  readonly consentId: string;
  readonly action: 'granted' | 'declined' | 'withdrawn';
  /** The time in UTC: RFC 3339. */
  readonly at: string;
  readonly noticeVersion: string | null;
  /**
   * SHA-256 of the exact text on the screen, in hexadecimal; null on an insecure page, which has no
   * cryptography.
   */
  readonly noticeSha256: string | null;
  /** The language of the text: BCP 47. */
  readonly locale: string;
  readonly purposes: readonly ['compare_once'];
  readonly dataCategories: readonly ['selfie', 'uploaded_photo', 'face_geometry'];
  /** The origins that receive the photos; empty if they stay on the device. */
  readonly recipients: readonly string[];
  /** What the host promised about keeping the photos; null if it promised nothing. */
  readonly retention: Consent['keeping'] | null;
  /**
   * How the person consented: with a checkbox and a button, or with a token of the host and a
   * button.
   */
  readonly method: 'checkbox+button' | 'token+button';
  readonly uploadedPhotoSubject: 'self' | 'other_with_authority';
  readonly widgetVersion: string;
  /** Only present if the host set `subjectRef`. */
  readonly hostSubjectRef?: string;
}

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
