import { can as canNow } from '@facecompare/flow';
import { useCallback, useEffect, useRef, useState } from 'react';
import { within } from '../time/within.ts';
import type { ConsentFacts } from './consent-record.ts';
import type { ConsentState, MissingConsent } from './consent-state.ts';
import type { Consent } from './consent-types.ts';
import { noticeText } from './notice-text.ts';
import {
  type AskedConsent,
  factsWith,
  lackingNow,
  reportConsent,
  type ShownConsent,
  termsOf,
} from './shown-consent.ts';
import { tokenHolds, useExpired } from './token.ts';
import { digest, useDigest } from './use-digest.ts';

/** The longest time for the digest of the notice, in milliseconds. */
const DIGEST_MS = 3000;

/** What the person agreed to, as the consent record says it. */
interface Agreed {
  readonly terms: string;
  readonly consent: Consent | undefined;
  readonly facts: ConsentFacts;
}

/**
 * Holds what the person agreed to, and whether it is still valid. Every answer is reported to the
 * host as a record.
 */
export function useConsent(asked: AskedConsent): ConsentState {
  const { flow, options, messages, recipient, referenceHeld, keepRecord } = asked;
  const { consent, onConsent } = options;
  const terms = termsOf(asked);
  const [tickedFor, setTickedFor] = useState<string | null>(null);
  const [authorityFor, setAuthorityFor] = useState<string | null>(null);
  const [someoneElse, setSomeoneElse] = useState(false);
  const [missing, setMissing] = useState<MissingConsent | null>(null);
  const agreed = useRef<Agreed | null>(null);
  const starting = useRef(false);

  const forget = useCallback(() => {
    agreed.current = null;
    setTickedFor(null);
    setAuthorityFor(null);
    setMissing(null);
  }, []);
  useEffect(() => {
    if (!agreed.current || agreed.current.terms === terms) return;
    // We keep `agreed`. If the person withdraws now, the host must still get the record of the
    // withdrawal.
    setTickedFor(null);
    setAuthorityFor(null);
    flow.send({ type: 'terms/changed' });
  }, [flow, terms]);

  const ofSomeoneElse = Boolean(consent?.othersPhoto) && someoneElse;
  const text = noticeText({ options, messages, recipient, referenceHeld }, ofSomeoneElse);
  const isRecorded = Boolean(onConsent || keepRecord);
  const hash = useDigest(isRecorded || consent?.tokenNotice ? text : null);
  const expired = useExpired(consent);
  // Consent is only valid for the notice and recipient that were shown when it was given.
  const ticked = tickedFor === terms;
  const authority = authorityFor === terms;
  const byToken = !expired && consent !== undefined && tokenHolds(consent, hash);
  const lacking: MissingConsent | null = consent?.minor
    ? 'adult'
    : !ticked && !byToken
      ? 'agreement'
      : ofSomeoneElse && !authority
        ? 'authority'
        : null;

  const now: ShownConsent = { asked, terms, text, lacking, byToken, ofSomeoneElse };
  /** The latest render, for code that runs after a wait; null after the widget is unmounted. */
  const latest = useRef<ShownConsent | null>(null);
  useEffect(() => {
    latest.current = now;
    return () => {
      latest.current = null;
    };
  });

  const decline = () => {
    reportConsent('declined', now, consent, factsWith(now, hash ?? null));
  };
  const grant = (under: ShownConsent, noticeSha256: string | null) => {
    // The person pressed Start again before the next screen appeared.
    if (flow.getState().stage !== 'welcome') return;
    const { consent } = under.asked.options;
    const facts = factsWith(under, noticeSha256);
    agreed.current = { terms: under.terms, consent, facts };
    reportConsent('granted', under, consent, facts);
    // The host's callback may have ended the flow.
    if (agreed.current?.facts === facts) flow.send({ type: 'start' });
  };
  /** After the digest: starts only if the notice is unchanged and the consent is still valid. */
  const grantLater = (pressed: ShownConsent, noticeSha256: string | null) => {
    starting.current = false;
    const under = latest.current;
    if (under?.terms === pressed.terms && under.text === pressed.text && lackingNow(under) === null)
      grant(under, noticeSha256);
  };

  return {
    ticked,
    onTick: (tick) => setTickedFor(tick ? terms : null),
    ofSomeoneElse,
    onSomeoneElse: setSomeoneElse,
    authority,
    onAuthority: (tick) => setAuthorityFor(tick ? terms : null),
    byToken,
    missing: missing && lacking,
    start: () => {
      if (!canNow(flow.getState(), { type: 'start' })) return;
      const missed = lackingNow(now);
      setMissing(missed);
      if (missed === 'adult') decline();
      if (missed || starting.current) return;
      if (!isRecorded || hash !== undefined) return grant(now, hash ?? null);
      // We report the record before we ask for the camera. If the digest fails, the person can
      // still go on.
      starting.current = true;
      within(digest(text), DIGEST_MS)
        .catch(() => null)
        .then((noticeSha256) => grantLater(now, noticeSha256));
    },
    decline,
    withdraw: () => {
      const held = agreed.current;
      forget();
      if (held) reportConsent('withdrawn', now, held.consent, held.facts);
      flow.send({ type: 'withdraw' });
    },
    forget,
  };
}
