import { exportJWK, importJWK, importPKCS8, type JWK } from 'jose';
import { ALGORITHM } from '../../receipt/signed-payload.ts';
import { isObject } from '../../upstreams/is-object.ts';

/** An Ed25519 key, with only the members that a key needs. */
export interface PrivateKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** The public half. */
  readonly x: string;
  /** The secret half. */
  readonly d: string;
}

const NO_KEY = 'is neither a private key in PEM (PKCS#8) nor a JWK';
const OTHER_KIND = 'is not an Ed25519 key';
const PUBLIC_ONLY = 'is a public key, and a private key is needed';

/** Says why a key cannot sign. The sentence never contains a part of the key. */
const refuse = (fault: string): never => {
  throw new Error(`A signing key ${fault}.`);
};

/** Runs a step of reading. What it throws is dropped, because it may quote the key. */
async function orRefuse<T>(fault: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch {
    return refuse(fault);
  }
}

const fromPem = (pem: string) => {
  if (/^-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(pem)) return refuse(PUBLIC_ONLY);
  if (pem.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----')) return refuse('is encrypted');
  if (!/^-----BEGIN PRIVATE KEY-----[^-]*-----END PRIVATE KEY-----$/.test(pem))
    return refuse(NO_KEY);
  return orRefuse(OTHER_KIND, () => importPKCS8(pem, ALGORITHM, { extractable: true }));
};

function fromJwk(jwk: unknown) {
  if (!isObject(jwk) || typeof jwk.kty !== 'string') return refuse(NO_KEY);
  const { kty, crv, x, d } = jwk;
  if (kty !== 'OKP' || crv !== 'Ed25519') return refuse(OTHER_KIND);
  if (d === undefined) return refuse(PUBLIC_ONLY);
  if (typeof x !== 'string' || typeof d !== 'string') return refuse('lacks "x" or "d"');
  // The halves are checked against each other by the platform.
  return orRefuse('has halves that are broken or do not belong together', () =>
    importJWK({ kty, crv, x, d }, ALGORITHM, { extractable: true }),
  );
}

/**
 * Reads an Ed25519 private key.
 * @param key PKCS#8 in PEM, or a JWK as an object or as JSON
 * @throws Error that names what is wrong, and never the key
 */
export async function readPrivateKey(key: string | JWK): Promise<PrivateKey> {
  const text = typeof key === 'string' ? key.trim() : null;
  const read = text?.startsWith('-----')
    ? fromPem(text)
    : fromJwk(text === null ? key : await orRefuse(NO_KEY, () => JSON.parse(text)));
  // Written again by the platform: one spelling of a key gives one thumbprint.
  const { x = '', d = '' } = await exportJWK(await read);
  return { kty: 'OKP', crv: 'Ed25519', x, d };
}
