import type { Flow } from '@facecompare/flow';
import { useCallback, useEffect, useRef, useState } from 'react';
import { randomId } from '../capture/random-id.ts';
import type { Consent, FaceCompareOptions } from '../options.ts';
import { tell } from '../tell.ts';
import type { WordsInUse } from '../text/merge-words.ts';
import { type ConsentFacts, type ConsentRecord, consentRecord } from './consent-record.ts';
import { noticeText } from './notice-text.ts';
import { digest, useDigest } from './use-digest.ts';

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

/** Empty, expired, or given for another notice, a token counts for nothing. */
const holds = ({ token, tokenExpires, tokenNotice }: Consent, hash: string | null | undefined): boolean =>
  Boolean(token) && !(Date.parse(tokenExpires ?? '') <= Date.now()) && (tokenNotice === undefined || tokenNotice === hash);

/** What the person agreed to, and whether it still holds. Every answer is told to the host as a record. */
export function useConsent({ flow, options, words, locale, origin, recipient }: Asked): ConsentState {
  const { consent, onConsent } = options;
  // Another language of the same notice is the same notice.
  const terms = JSON.stringify([origin, consent?.noticeVersion, consent?.notice, consent?.retention]);
  const [tickedFor, setTickedFor] = useState<string | null>(null);
  const [authorityFor, setAuthorityFor] = useState<string | null>(null);
  const [someoneElse, setSomeoneElse] = useState(false);
  const [missing, setMissing] = useState<MissingConsent | null>(null);
  const agreed = useRef<{ readonly terms: string; readonly facts: ConsentFacts } | null>(null);
  const starting = useRef(false);

  const forget = useCallback(() => {
    agreed.current = null;
    setTickedFor(null);
    setAuthorityFor(null);
    setMissing(null);
  }, []);
  useEffect(() => {
    if (agreed.current === null || agreed.current.terms === terms) return;
    agreed.current = null;
    setTickedFor(null);
    setAuthorityFor(null);
    flow.send({ type: 'terms/changed' });
  }, [flow, terms]);

  const ofSomeoneElse = Boolean(consent?.othersPhoto) && someoneElse;
  const text = noticeText({ options, words, recipient }, ofSomeoneElse);
  const hash = useDigest(onConsent || consent?.tokenNotice ? text : null);
  // A tick covers the notice and the recipient it was set under, and no others.
  const ticked = tickedFor === terms;
  const authority = authorityFor === terms;
  const byToken = consent !== undefined && holds(consent, hash);
  const lacking: MissingConsent | null = consent?.minor
    ? 'adult'
    : !ticked && !byToken
      ? 'agreement'
      : ofSomeoneElse && !authority
        ? 'authority'
        : null;

  const factsWith = (noticeSha256: string | null): ConsentFacts => ({
    consentId: randomId(),
    noticeSha256,
    locale: locale ?? words.tag,
    recipient: origin ?? null,
    byToken,
    ofSomeoneElse,
  });
  const report = (action: ConsentRecord['action'], facts: ConsentFacts) =>
    tell(onConsent, consentRecord(action, consent, facts, new Date()));
  const grant = (noticeSha256: string | null) => {
    starting.current = false;
    // Pressed again before the next screen was there.
    if (flow.getState().stage !== 'welcome') return;
    const facts = factsWith(noticeSha256);
    agreed.current = { terms, facts };
    if (onConsent) report('granted', facts);
    flow.send({ type: 'start' });
  };
  const decline = () => {
    if (onConsent) report('declined', factsWith(hash ?? null));
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
      setMissing(lacking);
      if (lacking === 'adult') decline();
      if (lacking || starting.current) return;
      if (!onConsent || hash !== undefined) return grant(hash ?? null);
      // The record comes before the camera's question, and without its digest it would prove nothing.
      starting.current = true;
      digest(text).then(grant);
    },
    decline,
    withdraw: () => {
      if (agreed.current && onConsent) report('withdrawn', agreed.current.facts);
      forget();
      flow.send({ type: 'withdraw' });
    },
    forget,
  };
}
