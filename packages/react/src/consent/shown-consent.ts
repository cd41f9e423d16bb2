import type { Flow } from '@facecompare/flow';
import { callHost } from '../hook/call-host.ts';
import { randomId } from '../image/random-id.ts';
import type { MessagesInUse } from '../locales/merge-messages.ts';
import type { FaceCompareOptions } from '../types.ts';
import { type ConsentFacts, consentRecord } from './consent-record.ts';
import type { MissingConsent } from './consent-state.ts';
import type { Consent, ConsentRecord } from './consent-types.ts';
import { tokenInTime } from './token.ts';

/** The data of a request for consent. */
export interface AskedConsent {
  readonly flow: Flow;
  readonly options: FaceCompareOptions;
  readonly messages: MessagesInUse;
  readonly locale: string | undefined;
  /**
   * The origin that receives the photos; null if they stay on the device, undefined while it is
   * unknown.
   */
  readonly origin: string | null | undefined;
  /** The same origin as text on the screen. */
  readonly recipient: string | null;
  /** Whether the host's server holds the reference photo, so that only the selfie is sent. */
  readonly referenceHeld: boolean;
  /** The token of the session; null without one. Another session needs another consent. */
  readonly session: string | null;
  /** Gets each record for the server of the session; undefined without a session. */
  readonly keepRecord: ((record: ConsentRecord) => void) | undefined;
}

/** What one render shows, and what the person ticked in it. */
export interface ShownConsent {
  readonly asked: AskedConsent;
  readonly terms: string;
  readonly text: string;
  readonly lacking: MissingConsent | null;
  readonly byToken: boolean;
  readonly ofSomeoneElse: boolean;
}

/** Returns what is missing at this moment. A token may have expired since the last render. */
export function lackingNow({ asked, lacking, byToken }: ShownConsent): MissingConsent | null {
  const { consent } = asked.options;
  return lacking ?? (byToken && consent && !tokenInTime(consent, Date.now()) ? 'agreement' : null);
}

/** Returns the data for a record, with a new consent id. */
export const factsWith = (
  { asked, byToken, ofSomeoneElse }: ShownConsent,
  noticeSha256: string | null,
): ConsentFacts => ({
  consentId: randomId(),
  noticeSha256,
  locale: asked.locale ?? asked.messages.tag,
  recipient: asked.origin ?? null,
  byToken,
  ofSomeoneElse,
});

/** Reports a consent record to the host, and keeps it for the session. */
export function reportConsent(
  action: ConsentRecord['action'],
  { asked }: ShownConsent,
  of: Consent | undefined,
  facts: ConsentFacts,
): void {
  const record = consentRecord(action, of, facts, new Date());
  asked.keepRecord?.(record);
  callHost(asked.options.onConsent, record);
}

/** Returns what a consent covers. The same notice in another language counts as the same notice. */
export const termsOf = ({ origin, session, options: { consent } }: AskedConsent): string =>
  JSON.stringify([origin, session, consent?.noticeVersion, consent?.notice, consent?.retention]);
