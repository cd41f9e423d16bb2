import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signSessionToken } from '../sessions/signing/session-token.ts';
import {
  attackersKey,
  changedAt,
  forged,
  forgedWithSecret,
  NOW,
  sampleClaims,
  signingServer,
  unsigned,
} from './receipts.test-support.ts';
import { verifyReceipt } from './verify-receipt.ts';

const { pem, keys, publicKey, receipt } = await signingServer();
const TYPE = 'facecompare-receipt+jwt';
const HEADER = { alg: 'EdDSA', kid: keys.signingKid, typ: TYPE };
const CLAIMS = { ...sampleClaims() };
const good = await receipt();

const codeOf = (text: string) =>
  verifyReceipt(text, keys.jwks(), { now: NOW }).then(
    () => 'accepted',
    ({ name, code }: { name: string; code: string }) => `${name} ${code}`,
  );

describe('verifyReceipt, if a receipt is forged', () => {
  it('refuses other algorithms', async () => {
    const secrets = [JSON.stringify(publicKey), publicKey.x ?? ''];
    const texts = [
      ...['none', 'None', ''].map((alg) => unsigned({ ...HEADER, alg }, CLAIMS)),
      ...['none', 'Ed25519', 'eddsa', 'ES256', 'HS256', 7, null].map((alg) =>
        forged({ ...HEADER, alg }, CLAIMS, pem),
      ),
      ...secrets.map((secret) => forgedWithSecret({ ...HEADER, alg: 'HS256' }, CLAIMS, secret)),
      forged({ ...HEADER, alg: undefined }, CLAIMS, pem),
    ];
    for (const text of texts) expect(await codeOf(text)).toBe('ReceiptError wrong-algorithm');
  });

  it('refuses a session token, and every other type', async () => {
    const times = { issuedAt: NOW, expiresAt: NOW + 1 };
    const facts = { sessionId: 'session-1', issuer: CLAIMS.iss, audience: null, ...times };
    const types = ['JWT', undefined, TYPE.toUpperCase(), `application/${TYPE}`];
    const texts = types.map((typ) => forged({ ...HEADER, typ }, CLAIMS, pem));
    for (const text of [await signSessionToken(keys, facts), ...texts])
      expect(await codeOf(text)).toBe('ReceiptError wrong-type');
  });

  it('refuses keys that a receipt brings or names itself', async () => {
    const { privateKey, jwk, kid } = await attackersKey();
    expect(await codeOf(forged({ ...HEADER, kid }, CLAIMS, privateKey))).toBe(
      'ReceiptError unknown-key',
    );
    for (const more of [{ jwk }, { jku: 'https://evil.example/jwks' }, { x5c: ['AAAA'] }])
      expect(await codeOf(forged({ ...HEADER, kid, ...more }, CLAIMS, privateKey))).toBe(
        'ReceiptError malformed',
      );
    for (const other of [undefined, null, '', 7, [keys.signingKid], '__proto__'])
      expect(await codeOf(forged({ ...HEADER, kid: other }, CLAIMS, pem))).toBe(
        'ReceiptError unknown-key',
      );
    expect(await codeOf(forged(HEADER, CLAIMS, privateKey))).toBe('ReceiptError wrong-signature');
  });

  it('refuses a receipt with any one character changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(), async (place, choice) => {
        const texts = changedAt(good, place);
        const text = texts[choice % texts.length] ?? '';
        expect(await codeOf(text)).toMatch(/^ReceiptError /);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses every other last character, also those with the same bytes', async () => {
    const texts = changedAt(good, good.length - 1);
    const bytesOf = (text: string) => Buffer.from(text.split('.')[2] ?? '', 'base64url');
    expect(texts.filter((text) => bytesOf(text).equals(bytesOf(good))).length).toBeGreaterThan(10);
    for (const text of texts) expect(await codeOf(text)).toMatch(/^ReceiptError /);
  });
});
