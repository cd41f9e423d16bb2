import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { signReceipt } from '../sessions/signing/receipt.ts';
import { createSigningKeys } from '../sessions/signing/signing-keys.ts';
import type { ReceiptClaims } from './receipt-claims.ts';

/** Milliseconds since 1970. */
export const NOW = Date.UTC(2026, 10, 27);

export const sampleClaims = (more: Partial<ReceiptClaims> = {}): ReceiptClaims => ({
  iss: 'https://faces.example',
  iat: NOW / 1000 - 10,
  jti: 'comparison-1',
  sid: 'session-1',
  sub: 'customer-7',
  outcome: 'match',
  problem: null,
  dissimilarity: 0.31,
  threshold: 0.42,
  upstream: 'engine',
  sha256: { selfie: 'a1'.repeat(32), reference: 'b2'.repeat(32) },
  reference_from: 'session',
  capture: null,
  ...more,
});

/** A new Ed25519 private key, in PEM. */
export const newPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A server with one key: what it signs, and what a host knows of it. */
export async function signingServer() {
  const pem = newPem();
  const keys = await createSigningKeys([pem]);
  const publicKey = createPublicKey(pem).export({ format: 'jwk' });
  return {
    pem,
    keys,
    publicKey,
    receipt: (more?: Partial<ReceiptClaims>) => signReceipt(keys, sampleClaims(more)),
  };
}

const part = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs any header and claims with a key, as an attacker or another program would. */
export function forged(header: object, claims: object | string, key: KeyObject | string): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

/** Signs with HS256, and with the text of a public key as the secret. */
export function forgedWithSecret(header: object, claims: object, secret: string): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** Leaves the signature out. */
export const unsigned = (header: object, claims: object): string =>
  `${part(header)}.${part(claims)}.`;

/** A JWK as a header can embed it, with its private key. */
export async function attackersKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk: JWK = { ...publicKey.export({ format: 'jwk' }) };
  return { privateKey, jwk, kid: await calculateJwkThumbprint(jwk) };
}

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n\0é'];

/** Every text that differs from another in the character at one place. */
export const changedAt = (text: string, place: number): readonly string[] =>
  ALPHABET.filter((character) => character !== text[place]).map(
    (character) => text.slice(0, place) + character + text.slice(place + 1),
  );
