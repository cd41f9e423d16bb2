/** What the host sets for consent. */
export interface Consent {
  /** Names the text of your notice; a new version asks the person again. */
  readonly noticeVersion: string;
  /** Your own notice, instead of ours. */
  readonly notice?: string;
  /** What you promise about keeping the photos. Without it we promise nothing. */
  readonly retention?: string;
  /**
   * Proves that the person consented elsewhere: it replaces the checkbox, but not Start. An empty
   * token is not valid.
   */
  readonly token?: string;
  /** When the token expires: RFC 3339. */
  readonly tokenExpires?: string;
  /**
   * The digest (`noticeSha256` of a consent record) that the token was issued for. The token is not
   * valid for another notice.
   */
  readonly tokenNotice?: string;
  /**
   * The photo may show someone else. The person can say so, and must then confirm that the other
   * person agreed.
   */
  readonly othersPhoto?: boolean;
  /** You know that the person is too young to consent, so they cannot start. */
  readonly minor?: boolean;
  /**
   * The same promise as `retention`, for the record: ISO 8601 durations, `PT0S` for data that is
   * not kept.
   */
  readonly keeping?: {
    readonly images?: string;
    readonly template?: string;
    readonly receipt?: string;
  };
  /** Your own reference to the person, for the record. It must be opaque: no name, no address. */
  readonly subjectRef?: string;
}

/**
 * What a host page must be able to prove later: what the person read, and what they answered. It
 * holds no data of an image, no address and no fingerprint.
 */
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
