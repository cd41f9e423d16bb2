import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  type JSONWebKeySet,
  type JWK,
  type LocalJWKSet,
} from 'jose';
import { RECEIPT_TYPE, type ReceiptClaims, receiptClaimsOf } from './receipt-claims.ts';
import { ReceiptError, type ReceiptErrorCode } from './receipt-error.ts';
import { signedPayload } from './signed-payload.ts';

/** Seconds by which the clocks of two servers may differ. */
const CLOCK_TOLERANCE = 60;

/**
 * What a receipt must say. A check that is given as `undefined` refuses every receipt, so a missing
 * value of the host never passes for "any".
 */
export interface VerifyReceiptOptions {
  /** The server that must have judged. */
  readonly issuer?: string;
  /** The session that the receipt must be of. */
  readonly sessionId?: string;
  /** The subject of the session. */
  readonly subject?: string;
  /** Milliseconds since 1970; the present time by default. */
  readonly now?: number;
  /** The highest age of a receipt, in seconds; any age by default. */
  readonly maxAge?: number;
}

/** A key without a `kid` is found by its thumbprint, because the server names its keys so. */
async function keySetOf(keys: JSONWebKeySet | JWK): Promise<LocalJWKSet> {
  try {
    if ('keys' in keys) return createLocalJWKSet(keys);
    const { kty = '', crv = '', x = '', kid } = keys;
    const key = { kty, crv, x };
    const name = kid ?? (await calculateJwkThumbprint(key));
    return createLocalJWKSet({ keys: [{ ...key, kid: name }] });
  } catch {
    throw new ReceiptError('unknown-key');
  }
}

function faultIn(claims: ReceiptClaims, options: VerifyReceiptOptions): ReceiptErrorCode | null {
  const { now = Date.now(), maxAge } = options;
  const differs = (name: 'issuer' | 'sessionId' | 'subject', claim: string | null) =>
    name in options && (typeof options[name] !== 'string' || options[name] !== claim);
  if (differs('issuer', claims.iss)) return 'wrong-issuer';
  if (differs('sessionId', claims.sid)) return 'wrong-session';
  if (differs('subject', claims.sub)) return 'wrong-subject';
  const age = now / 1000 - claims.iat;
  // Written so that a time that is not a number is refused too.
  if (!(age >= -CLOCK_TOLERANCE)) return 'from-the-future';
  if ('maxAge' in options && !(typeof maxAge === 'number' && age <= maxAge)) return 'too-old';
  return null;
}

/**
 * Checks the receipt of a comparison, and returns what it says. It runs in Node, Deno, Bun, edge
 * functions and browsers that have Ed25519 in WebCrypto.
 *
 * A receipt proves that this server judged these bytes so, for this session. It does not prove that
 * a live camera saw them. It does not prove that it is shown for the first time: remember `jti`,
 * and refuse one that you have seen. A receipt also exists for "no match": read `outcome`.
 * @param receipt the compact JWS. Anything that is not a receipt is refused
 * @param keys the JSON of the server's `/.well-known/jwks.json`, or one public key of it. Fetch it
 * from an address that you configured, never from one in a receipt
 * @throws ReceiptError with a code that says why the receipt was refused. If the platform cannot
 * use the key, for example because it lacks Ed25519, its own error is thrown
 * @example
 * ```ts
 * import { verifyReceipt } from '@facecompare/server/receipt';
 *
 * const keys = await (await fetch('https://faces.example.com/.well-known/jwks.json')).json();
 * const { outcome, jti } = await verifyReceipt(receipt, keys, {
 *   issuer: 'https://faces.example.com',
 *   sessionId: order.sessionId,
 *   subject: order.customerId,
 *   maxAge: 900,
 * });
 * if (outcome === 'match' && (await seen.add(jti))) await release(order);
 * ```
 */
export async function verifyReceipt(
  receipt: string,
  keys: JSONWebKeySet | JWK,
  options: VerifyReceiptOptions = {},
): Promise<ReceiptClaims> {
  const signed = await signedPayload(receipt, RECEIPT_TYPE, await keySetOf(keys));
  if (typeof signed === 'string') throw new ReceiptError(signed);
  const claims = receiptClaimsOf(signed);
  if (!claims) throw new ReceiptError('malformed');
  const fault = faultIn(claims, options);
  if (fault) throw new ReceiptError(fault);
  return claims;
}
