import {
  CompactSign,
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import {
  ALGORITHM,
  type SignatureFault,
  type SignedClaims,
  signedPayload,
} from '../../receipt/signed-payload.ts';
import { readPrivateKey } from './private-key.ts';

/** The keys that sign session tokens and receipts. No function returns a private half. */
export interface SigningKeys {
  /** The name of the key that signs: its thumbprint (RFC 7638, SHA-256). */
  readonly signingKid: string;
  /**
   * Signs claims as a compact JWS.
   * @param type the `typ` of the header, by which tokens and receipts differ
   */
  sign(type: string, claims: object): Promise<string>;
  /**
   * Reads what one of the keys signed.
   * @returns the claims, whose shape is not checked, or why the text was refused
   */
  verify(type: string, text: string): Promise<SignedClaims | SignatureFault>;
  /** Returns the public halves, as `/.well-known/jwks.json` shows them. */
  jwks(): JSONWebKeySet;
}

const newKey = async (): Promise<JWK> =>
  exportJWK((await generateKeyPair(ALGORITHM, { extractable: true })).privateKey);

/**
 * Reads the keys of a server. The first one signs, and all of them verify. To rotate, put the new
 * key first, and remove the old one when no receipt of it has to be verified any more.
 * @param keys Ed25519 private keys, each as PKCS#8 in PEM, as a JWK or as JSON of a JWK. Without
 * any, a key is made for this process: its tokens and receipts are worth nothing after it ends
 * @throws Error that names what is wrong with a key, and never the key
 * @example
 * ```ts
 * const keys = await createSigningKeys([process.env.SIGNING_KEY ?? '']);
 * ```
 */
export async function createSigningKeys(
  keys: readonly (string | JWK)[] = [],
): Promise<SigningKeys> {
  const [first, ...others] = keys;
  const signing = await readPrivateKey(first ?? (await newKey()));
  const signingKid = await calculateJwkThumbprint({ ...signing });
  // A key that is listed twice is one key.
  const byKid = new Map<string, JWK>();
  for (const { kty, crv, x } of [signing, ...(await Promise.all(others.map(readPrivateKey)))]) {
    const kid = await calculateJwkThumbprint({ kty, crv, x });
    byKid.set(kid, { kty, crv, x, kid, alg: ALGORITHM, use: 'sig' });
  }
  const keySet = createLocalJWKSet({ keys: [...byKid.values()] });
  const secret: JWK = { ...signing };
  return {
    signingKid,
    sign: (typ, claims) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: ALGORITHM, kid: signingKid, typ })
        .sign(secret),
    verify: (type, text) => signedPayload(text, type, keySet),
    jwks: () => keySet.jwks(),
  };
}
