import { type NewSession, ProblemError } from '@facecompare/server';
import type { Mode } from './bank-session.ts';

/** What the page asks for. `idPhoto` is base64, and belongs to the mode `id-photo-held` only. */
export interface SessionRequest {
  readonly mode: Mode;
  readonly idPhoto: Uint8Array | null;
}

const wrong = (detail: string): never => {
  throw new ProblemError({ code: 'invalid-request', detail });
};

/**
 * Reads the body of `POST /bank/sessions`. A real bank would read the ID photo from its own files,
 * and not from the browser.
 * @throws ProblemError `invalid-request`
 */
export function sessionRequestOf(body: unknown): SessionRequest {
  const { mode, idPhoto }: { mode?: unknown; idPhoto?: unknown } = Object(body);
  if (mode === 'both-photos') return { mode, idPhoto: null };
  if (mode !== 'id-photo-held') return wrong('mode must be both-photos or id-photo-held.');
  if (typeof idPhoto !== 'string' || idPhoto === '')
    return wrong('id-photo-held needs idPhoto in base64.');
  return { mode, idPhoto: new Uint8Array(Buffer.from(idPhoto, 'base64')) };
}

/** Returns what the bank says about the session. */
export function newSession(
  { idPhoto }: SessionRequest,
  subject: string,
  origin: string | undefined,
): NewSession {
  return {
    subject,
    ...(idPhoto === null ? {} : { referenceImage: idPhoto }),
    // The token is then of no use to a page of another site.
    ...(origin === undefined ? {} : { allowedOrigins: [origin] }),
  };
}
