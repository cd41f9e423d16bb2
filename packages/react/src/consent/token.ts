/** Checks whether a token of the host, which replaces the checkbox, is valid now. */
import { useEffect, useState } from 'react';
import { LONGEST_MS } from '../time/longest-ms.ts';
import type { Consent } from './consent-types.ts';

/**
 * RFC 3339: a date, a time and a time zone. `Date.parse` alone accepts formats that browsers read
 * differently.
 */
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * Returns when the token expires, in milliseconds since 1970. It returns 0 for an unreadable time,
 * so that such a token is never valid.
 */
function endOf({ tokenExpires }: Consent): number {
  if (tokenExpires === undefined) return Number.POSITIVE_INFINITY;
  return (TIME.test(tokenExpires) && Date.parse(tokenExpires)) || 0;
}

/** Returns whether a token has not expired. */
export const tokenInTime = (consent: Consent, now: number): boolean => now < endOf(consent);

/**
 * Returns whether there is a token that belongs to the notice on the screen. An empty token is not
 * valid.
 */
export const tokenHolds = (
  { token, tokenNotice }: Consent,
  hash: string | null | undefined,
): boolean => Boolean(token) && (tokenNotice === undefined || tokenNotice === hash);

/** Returns whether the token has expired. It also notices an expiry while the page is open. */
export function useExpired(consent: Consent | undefined): boolean {
  const [ended, setEnded] = useState<string | null>(null);
  const { token, tokenExpires } = consent ?? {};
  const key = JSON.stringify([token, tokenExpires]);
  useEffect(() => {
    if (!token || tokenExpires === undefined) return;
    const end = endOf({ noticeVersion: '', tokenExpires });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const left = end - Date.now();
      if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_MS));
      else setEnded(key);
    };
    look();
    return () => clearTimeout(timer);
  }, [key, token, tokenExpires]);
  return ended === key;
}
