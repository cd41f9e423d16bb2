import type { Flow } from '@facecompare/flow';
import { tell } from '../hook/tell.ts';
import { randomId } from '../image/random-id.ts';
import type { WordsInUse } from '../locales/merge-words.ts';
import type { Consent, FaceCompareOptions } from '../types.ts';
import { type ConsentFacts, type ConsentRecord, consentRecord } from './consent-record.ts';
import type { MissingConsent } from './consent-state.ts';
import { tokenInTime } from './token.ts';

/** What consent is asked for. */
export interface AskedConsent {
  readonly flow: Flow;
  readonly options: FaceCompareOptions;
  readonly words: WordsInUse;
  readonly locale: string | undefined;
  /** The origin that receives the photos; null where they stay on the device, undefined while nobody knows. */
  readonly origin: string | null | undefined;
  /** The same as a person reads it. */
  readonly recipient: string | null;
}

/** What one render shows, and what was ticked in it. */
export interface ShownConsent {
  readonly asked: AskedConsent;
  readonly terms: string;
  readonly text: string;
  readonly lacking: MissingConsent | null;
  readonly byToken: boolean;
  readonly ofSomeoneElse: boolean;
}

/** What is missing at this moment: a token may have ended since it was drawn. */
export function lackingNow({ asked, lacking, byToken }: ShownConsent): MissingConsent | null {
  const { consent } = asked.options;
  return lacking ?? (byToken && consent && !tokenInTime(consent, Date.now()) ? 'agreement' : null);
}

/** For the record of it, with an id of its own. */
export const factsWith = (
  { asked, byToken, ofSomeoneElse }: ShownConsent,
  noticeSha256: string | null,
): ConsentFacts => ({
  consentId: randomId(),
  noticeSha256,
  locale: asked.locale ?? asked.words.tag,
  recipient: asked.origin ?? null,
  byToken,
  ofSomeoneElse,
});

/** Tells the host, as a record. */
export const reportConsent = (
  action: ConsentRecord['action'],
  { asked }: ShownConsent,
  of: Consent | undefined,
  facts: ConsentFacts,
): void => tell(asked.options.onConsent, consentRecord(action, of, facts, new Date()));

/** What an agreement covers. Another language of the same notice is the same notice. */
export const termsOf = ({ origin, options: { consent } }: AskedConsent): string =>
  JSON.stringify([origin, consent?.noticeVersion, consent?.notice, consent?.retention]);
