import { can as canNow } from '@facecompare/flow';
import { useCallback, useEffect, useRef, useState } from 'react';
import { within } from '../time/within.ts';
import type { Consent } from '../types.ts';
import type { ConsentFacts } from './consent-record.ts';
import type { ConsentState, MissingConsent } from './consent-state.ts';
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

/** How long the digest of the notice may take, in milliseconds. */
const DIGEST_MS = 3000;

/** What was agreed to, as it stands in its record. */
interface Agreed {
  readonly terms: string;
  readonly consent: Consent | undefined;
  readonly facts: ConsentFacts;
}

/** What the person agreed to, and whether it still holds. Every answer is told to the host as a record. */
export function useConsent(asked: AskedConsent): ConsentState {
  const { flow, options, words, recipient } = asked;
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
    // What was agreed to is kept: a person who leaves now takes it back, and the host has to hear that.
    setTickedFor(null);
    setAuthorityFor(null);
    flow.send({ type: 'terms/changed' });
  }, [flow, terms]);

  const ofSomeoneElse = Boolean(consent?.othersPhoto) && someoneElse;
  const text = noticeText({ options, words, recipient }, ofSomeoneElse);
  const hash = useDigest(onConsent || consent?.tokenNotice ? text : null);
  const expired = useExpired(consent);
  // A tick covers the notice and the recipient it was set under, and no others.
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
  /** The latest render, for what comes back after a wait; null once the widget has gone. */
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
    // Pressed again before the next screen was there.
    if (flow.getState().stage !== 'welcome') return;
    const { consent } = under.asked.options;
    const facts = factsWith(under, noticeSha256);
    agreed.current = { terms: under.terms, consent, facts };
    reportConsent('granted', under, consent, facts);
    // What the host does about a record may end all this.
    if (agreed.current?.facts === facts) flow.send({ type: 'start' });
  };
  /** After a wait: whether the press still counts, under the words and with the agreement of now. */
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
      if (!onConsent || hash !== undefined) return grant(now, hash ?? null);
      // The record comes before the camera's question. A digest that cannot be had must not keep a person from going on.
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
