import { compactVerify, decodeProtectedHeader, errors, type LocalJWKSet } from 'jose';
import { propertyOf } from '../property-of.ts';
import { isObject } from '../upstreams/is-object.ts';

/** Why a signed text was refused before its claims were read. */
export type SignatureFault =
  | 'malformed'
  | 'wrong-type'
  | 'wrong-algorithm'
  | 'unknown-key'
  | 'wrong-signature';

/** The payload of a signed text. Its signature is right, and its shape is not checked. */
export type SignedClaims = Readonly<Record<string, unknown>>;

/**
 * The only algorithm, as RFC 8037 spells it. With an Ed25519 key it means the same as `Ed25519` of
 * RFC 9864. More libraries know `EdDSA`, and one spelling makes one way to write a header.
 */
export const ALGORITHM = 'EdDSA';

/** In characters. A receipt has about 1,000. */
const MAX_LENGTH = 8 * 1024;

/**
 * A compact JWS with a signature of 64 bytes. Its last character has four unused bits, which must
 * be 0. The library ignores them, so 16 texts would carry the same signature.
 */
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]{85}[AQgw]$/;

function headerOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return decodeProtectedHeader(text);
  } catch {
    return null;
  }
}

/** Returns the key that a header names; null if it is not one of the keys. */
async function keyNamed(kid: unknown, keys: LocalJWKSet) {
  if (typeof kid !== 'string') return null;
  try {
    return await keys({ alg: ALGORITHM, kid });
  } catch (error) {
    // No such key, or one that is no public key. Any other error is the platform's.
    if (error instanceof errors.JOSEError || propertyOf(error, 'name') === 'DataError') return null;
    throw error;
  }
}

function claimsIn(payload: Uint8Array): SignedClaims | 'malformed' {
  try {
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return isObject(claims) ? claims : 'malformed';
  } catch {
    return 'malformed';
  }
}

/**
 * Reads a compact JWS. Its header must have `alg`, `kid` and `typ`, and nothing else. So a text can
 * neither bring its own key (`jwk`, `jku`, `x5c`) nor change how it is read (`crit`, `b64`).
 * @param text of any type, because it comes from outside
 * @param type the `typ` that the header must have
 * @returns the claims, or why the text was refused
 * @throws what the platform throws if it cannot use a key, for example because it lacks Ed25519
 */
export async function signedPayload(
  text: unknown,
  type: string,
  keys: LocalJWKSet,
): Promise<SignedClaims | SignatureFault> {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return 'malformed';
  const header = headerOf(text);
  if (!header) return 'malformed';
  const { alg, kid, typ, ...others } = header;
  if (alg !== ALGORITHM) return 'wrong-algorithm';
  if (typ !== type) return 'wrong-type';
  if (Object.keys(others).length > 0 || !COMPACT.test(text)) return 'malformed';
  const key = await keyNamed(kid, keys);
  if (!key) return 'unknown-key';
  try {
    const { payload } = await compactVerify(text, key, { algorithms: [ALGORITHM] });
    return claimsIn(payload);
  } catch {
    return 'wrong-signature';
  }
}
