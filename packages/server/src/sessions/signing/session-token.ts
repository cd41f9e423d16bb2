import { ProblemError } from '@facecompare/contract';
import { decodeProtectedHeader } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

/** The `typ` in the header of a session token. */
const TOKEN_TYPE = 'facecompare-session+jwt';

/** In characters. A longer token does not fit beside the other headers of a request. */
const MAX_LENGTH = 4 * 1024;

/**
 * Whether a text names itself a session token. Nothing else of it is checked. Other tokens in the
 * header `Authorization` belong to the host, and say nothing to this server.
 */
export function isSessionToken(text: string): boolean {
  try {
    return text.length <= MAX_LENGTH && decodeProtectedHeader(text).typ === TOKEN_TYPE;
  } catch {
    return false;
  }
}

/** What a session token is made of. */
export interface SessionTokenFacts {
  readonly sessionId: string;
  /** The server that makes it. */
  readonly issuer: string;
  /** Origins whose pages may use it; null if any may. */
  readonly audience: readonly string[] | null;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** Milliseconds since 1970. The token ends up to a second later, and never earlier. */
  readonly expiresAt: number;
}

/** What a session token says. */
export interface VerifiedSessionToken {
  readonly sessionId: string;
  /** Origins whose pages may use it; null if any may. */
  readonly audience: readonly string[] | null;
  /** Whether its time is over. The signature is right all the same. */
  readonly isOver: boolean;
}

/**
 * Makes what the browser holds: a JWT with the id of the session.
 * @throws RangeError if the origins make it longer than 4 KB
 */
export async function signSessionToken(
  keys: SigningKeys,
  { sessionId, issuer, audience, issuedAt, expiresAt }: SessionTokenFacts,
): Promise<string> {
  const token = await keys.sign(TOKEN_TYPE, {
    iss: issuer,
    sub: sessionId,
    ...(audience && { aud: audience }),
    iat: Math.floor(issuedAt / 1000),
    exp: Math.ceil(expiresAt / 1000),
    jti: crypto.randomUUID(),
  });
  if (token.length > MAX_LENGTH)
    throw new RangeError('The session token is longer than 4 KB. Allow fewer origins.');
  return token;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isListOrNull = (value: unknown): value is readonly string[] | null =>
  value === null || (Array.isArray(value) && value.every(isText));

/**
 * Reads a session token. A token whose time is over is no error, so that the caller can say why the
 * session is closed.
 * @param now milliseconds since 1970
 * @throws ProblemError `unauthorized`, without detail, if anything else is wrong
 */
export async function verifySessionToken(
  keys: SigningKeys,
  token: string,
  { issuer, now }: { readonly issuer: string; readonly now: number },
): Promise<VerifiedSessionToken> {
  const claims = token.length > MAX_LENGTH ? 'malformed' : await keys.verify(TOKEN_TYPE, token);
  if (typeof claims === 'string') throw new ProblemError({ code: 'unauthorized' });
  const { iss, sub, aud = null, iat, exp, jti } = claims;
  const isWhole = isText(sub) && isText(jti) && typeof iat === 'number' && isListOrNull(aud);
  if (iss !== issuer || !isWhole || typeof exp !== 'number')
    throw new ProblemError({ code: 'unauthorized' });
  return { sessionId: sub, audience: aud, isOver: !(now < exp * 1000) };
}
