/** A token of the host that stands for the tick: whether it proves anything now. */
import { useEffect, useState } from 'react';
import { LONGEST_MS } from '../time/longest-ms.ts';
import type { Consent } from '../types.ts';

/** RFC 3339: a date, a time, and where that is. `Date.parse` alone takes much that two browsers read differently. */
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** When the token ends, in milliseconds since 1970; 0 for a time that cannot be read, so that it fails closed. */
function endOf({ tokenExpires }: Consent): number {
  if (tokenExpires === undefined) return Number.POSITIVE_INFINITY;
  return (TIME.test(tokenExpires) && Date.parse(tokenExpires)) || 0;
}

/** Whether a token has not ended. */
export const tokenInTime = (consent: Consent, now: number): boolean => now < endOf(consent);

/** Whether a token is there, and was given for the notice on the screen; empty, it proves nothing. */
export const tokenHolds = (
  { token, tokenNotice }: Consent,
  hash: string | null | undefined,
): boolean => Boolean(token) && (tokenNotice === undefined || tokenNotice === hash);

/** Whether the token has ended, also while the page is open. */
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
