import { captureOf } from '../capture/capture-of.ts';
import { readCapture } from '../capture/read-capture.ts';
import { readConsent } from '../sessions/consent/read-consent.ts';
import type { PageClaims } from '../sessions/session-attempt.ts';
import { isObject } from '../upstreams/is-object.ts';

/**
 * Takes what a page claims out of the body of a comparison. So an upstream never gets it, and a
 * claim that cannot be read fails no comparison. Without a session there are no claims.
 */
export function splitClaims(
  value: unknown,
  hasSession: boolean,
): { readonly rest: unknown; readonly claims: PageClaims } {
  if (!hasSession || !isObject(value)) return { rest: value, claims: NO_CLAIMS };
  const { capture, consent, ...rest } = value;
  const read = readCapture(capture);
  const claims = { capture: read && captureOf(read), consent: readConsent(consent, 'granted') };
  return { rest, claims };
}

const NO_CLAIMS: PageClaims = { capture: null, consent: null };
