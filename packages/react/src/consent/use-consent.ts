import { can as canNow, type Flow } from '@facecompare/flow';
import { useCallback, useEffect, useRef, useState } from 'react';
import { randomId } from '../capture/random-id.ts';
import { within } from '../capture/within.ts';
import type { Consent, FaceCompareOptions } from '../options.ts';
import { tell } from '../tell.ts';
import type { WordsInUse } from '../text/merge-words.ts';
import { type ConsentFacts, type ConsentRecord, consentRecord } from './consent-record.ts';
import { noticeText } from './notice-text.ts';
import { tokenHolds, tokenInTime, useExpired } from './token.ts';
import { digest, useDigest } from './use-digest.ts';

/** How long the digest of the notice may take, in milliseconds. */
const DIGEST_MS = 3000;

interface Asked {
  readonly flow: Flow;
  readonly options: FaceCompareOptions;
  readonly words: WordsInUse;
  readonly locale: string | undefined;
  /** The origin that receives the photos; null where they stay on the device, undefined while nobody knows. */
  readonly origin: string | null | undefined;
  /** The same as a person reads it. */
  readonly recipient: string | null;
}

/** What Start was pressed without: the agreement, the authority over somebody else's photo, or an adult. */
export type MissingConsent = 'agreement' | 'authority' | 'adult';

export interface ConsentState {
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  /** The photo shows somebody else, as the person says. */
  readonly ofSomeoneElse: boolean;
  readonly onSomeoneElse: (chosen: boolean) => void;
  readonly authority: boolean;
  readonly onAuthority: (ticked: boolean) => void;
  /** A token of the host stands for the tick. */
  readonly byToken: boolean;
  readonly missing: MissingConsent | null;
  readonly start: () => void;
  readonly decline: () => void;
  readonly withdraw: () => void;
  /** What was ticked is forgotten, and nobody is told. */
  readonly forget: () => void;
}

/** What was agreed to, as it stands in its record. */
interface Agreed {
  readonly terms: string;
  readonly consent: Consent | undefined;
  readonly facts: ConsentFacts;
}

/** What the person agreed to, and whether it still holds. Every answer is told to the host as a record. */
export function useConsent(asked: Asked): ConsentState {
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

  const now: Now = { asked, terms, text, lacking, byToken, ofSomeoneElse };
  /** The latest render, for what comes back after a wait; null once the widget has gone. */
  const latest = useRef<Now | null>(null);
  useEffect(() => {
    latest.current = now;
    return () => {
      latest.current = null;
    };
  });

  const decline = () => {
    if (onConsent) report('declined', now, consent, factsWith(now, hash ?? null));
  };
  const grant = (under: Now, noticeSha256: string | null) => {
    // Pressed again before the next screen was there.
    if (flow.getState().stage !== 'welcome') return;
    const { consent, onConsent } = under.asked.options;
    const facts = factsWith(under, noticeSha256);
    agreed.current = { terms: under.terms, consent, facts };
    if (onConsent) report('granted', under, consent, facts);
    // What the host does about a record may end all this.
    if (agreed.current?.facts === facts) flow.send({ type: 'start' });
  };
  /** After a wait: whether the press still counts, under the words and with the agreement of now. */
  const grantLater = (pressed: Now, noticeSha256: string | null) => {
    starting.current = false;
    const under = latest.current;
    if (under?.terms === pressed.terms && under.text === pressed.text && lackingNow(under) === null) grant(under, noticeSha256);
  };

  return {
    ticked,
    onTick: (tick) => setTickedFor(tick ? terms : null),
    ofSomeoneElse,
    onSomeoneElse: setSomeoneElse,
    authority,
    onAuthority: (tick) => setAuthorityFor(tick ? terms : null),
    byToken,
    missing: lacking && missing ? lacking : null,
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
      if (held && onConsent) report('withdrawn', now, held.consent, held.facts);
      flow.send({ type: 'withdraw' });
    },
    forget,
  };
}

/** What one render shows, and what was ticked in it. */
interface Now {
  readonly asked: Asked;
  readonly terms: string;
  readonly text: string;
  readonly lacking: MissingConsent | null;
  readonly byToken: boolean;
  readonly ofSomeoneElse: boolean;
}

/** What is missing at this moment: a token may have ended since it was drawn. */
function lackingNow({ asked, lacking, byToken }: Now): MissingConsent | null {
  const { consent } = asked.options;
  return lacking ?? (byToken && consent && !tokenInTime(consent, Date.now()) ? 'agreement' : null);
}

const factsWith = ({ asked, byToken, ofSomeoneElse }: Now, noticeSha256: string | null): ConsentFacts => ({
  consentId: randomId(),
  noticeSha256,
  locale: asked.locale ?? asked.words.tag,
  recipient: asked.origin ?? null,
  byToken,
  ofSomeoneElse,
});

const report = (action: ConsentRecord['action'], { asked }: Now, of: Consent | undefined, facts: ConsentFacts): void =>
  tell(asked.options.onConsent, consentRecord(action, of, facts, new Date()));

/** What an agreement covers. Another language of the same notice is the same notice. */
const termsOf = ({ origin, options: { consent } }: Asked): string =>
  JSON.stringify([origin, consent?.noticeVersion, consent?.notice, consent?.retention]);
