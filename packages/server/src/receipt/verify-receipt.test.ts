import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSigningKeys } from '../sessions/signing/signing-keys.ts';
import { forged, NOW, newPem, sampleClaims, signingServer } from './receipts.test-support.ts';
import { type VerifyReceiptOptions, verifyReceipt } from './verify-receipt.ts';

const { pem, keys, publicKey, receipt } = await signingServer();
const TYPE = 'facecompare-receipt+jwt';
const HEADER = { alg: 'EdDSA', kid: keys.signingKid, typ: TYPE };
const CLAIMS = { ...sampleClaims() };
const good = await receipt();
const other = await signingServer();
const privateKey = createPrivateKey(pem).export({ format: 'jwk' });

const codeOf = (
  text: string,
  options: VerifyReceiptOptions = { now: NOW },
  from: JSONWebKeySet | JWK = keys.jwks(),
) =>
  verifyReceipt(text, from, options).then(
    () => 'accepted',
    ({ name, code }: { name: string; code: string }) => `${name} ${code}`,
  );

describe('verifyReceipt', () => {
  it.each([
    ['the key set', keys.jwks()],
    ['the key alone', { ...publicKey }],
    ['the key with its name', { ...publicKey, kid: keys.signingKid }],
    ['the key as WebCrypto writes it', { ...publicKey, alg: 'Ed25519', key_ops: ['verify'] }],
  ])('returns the claims, by %s', async (_name, from) => {
    const { iss: issuer, sid: sessionId } = CLAIMS;
    const options = { issuer, sessionId, subject: 'customer-7', now: NOW, maxAge: 10 };
    expect(await verifyReceipt(good, from, options)).toEqual(CLAIMS);
  });

  it('returns a missing subject and missing numbers as null', async () => {
    const none = { sub: null, dissimilarity: null, threshold: null } as const;
    const claims = { ...none, outcome: 'inconclusive', problem: 'no-face' } as const;
    const text = await receipt(claims);
    expect(JSON.parse(atob(text.split('.')[1] ?? ''))).not.toHaveProperty('sub');
    expect(await verifyReceipt(text, keys.jwks())).toEqual(sampleClaims(claims));
  });

  it('returns no claim that this version does not know', async () => {
    const text = forged(HEADER, { ...CLAIMS, more: 1, __proto__: null }, pem);
    expect(await verifyReceipt(text, keys.jwks())).toEqual(CLAIMS);
  });

  it.each<[string, VerifyReceiptOptions, string]>([
    ['another issuer', { issuer: 'https://faces.example/' }, 'wrong-issuer'],
    ['another session', { sessionId: 'session-2' }, 'wrong-session'],
    ['another subject', { subject: 'customer-8' }, 'wrong-subject'],
    ['a higher age', { maxAge: 9 }, 'too-old'],
    ['a highest age that is no number', { maxAge: Number.NaN }, 'too-old'],
    ['a clock that is a minute late', { now: NOW - 71_000 }, 'from-the-future'],
    ['a time that is no number', { now: Number.NaN }, 'from-the-future'],
    ['null as the issuer', JSON.parse('{"issuer":null}'), 'wrong-issuer'],
    ['an undefined session', Object({ sessionId: undefined }), 'wrong-session'],
    ['an undefined subject', Object({ subject: undefined }), 'wrong-subject'],
    ['an undefined age', Object({ maxAge: undefined }), 'too-old'],
  ])('refuses %s', async (_name, options, code) => {
    expect(await codeOf(good, { now: NOW, ...options })).toBe(`ReceiptError ${code}`);
  });

  it('accepts a clock that is up to a minute late', async () => {
    expect(await codeOf(good, { now: NOW - 70_000, maxAge: 0 })).toBe('accepted');
  });

  it('refuses null as the subject of a receipt without one', async () => {
    const options: VerifyReceiptOptions = JSON.parse('{"subject":null}');
    expect(await codeOf(await receipt({ sub: null }), options)).toBe('ReceiptError wrong-subject');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an object', { receipt: good }],
    ['an empty text', ''],
    ['two parts', good.slice(0, good.lastIndexOf('.'))],
    ['four parts', `${good}.AAAA`],
    ['padding', `${good}==`],
    ['a line break at the end', `${good}\n`],
    ['a line break inside', `${good.slice(0, -9)}\n${good.slice(-9)}`],
    ['more than 8 KB', forged(HEADER, { ...CLAIMS, more: 'x'.repeat(8192) }, pem)],
    ['a header with its own key', forged({ ...HEADER, jwk: publicKey }, CLAIMS, pem)],
    ['a header with crit', forged({ ...HEADER, crit: ['exp'], exp: 1 }, CLAIMS, pem)],
    ['an unencoded payload', forged({ ...HEADER, crit: ['b64'], b64: false }, CLAIMS, pem)],
    ['a list as claims', forged(HEADER, [], pem)],
    ['claims that are no JSON', forged(HEADER, '{', pem)],
    ['no claims', forged(HEADER, {}, pem)],
  ])('refuses %s as malformed', async (_name, text) => {
    expect(await codeOf(Object({ text }).text)).toBe('ReceiptError malformed');
  });

  it.each([
    ['nothing, as an older server does', undefined, null],
    ['what cannot be read', { source: 'mirror' }, null],
    [
      'claims',
      { source: 'camera', camera: 'built-in', native: true, frame_interval: 33, more: 1 },
      {
        source: 'camera',
        camera: 'built-in',
        native: true,
        frame_interval: 33,
        frame_jitter: null,
        shutter_delay: null,
        guide: null,
      },
    ],
  ])('reads a receipt that says %s about the capture', async (_, capture, read) => {
    const text = forged(HEADER, { ...CLAIMS, capture }, pem);
    expect((await verifyReceipt(text, keys.jwks(), { now: NOW })).capture).toEqual(read);
  });

  it.each(Object.keys(CLAIMS).filter((claim) => claim !== 'sub' && claim !== 'capture'))(
    'refuses a receipt without %s, also one that is signed',
    async (claim) => {
      expect(await codeOf(forged(HEADER, { ...CLAIMS, [claim]: undefined }, pem))).toBe(
        'ReceiptError malformed',
      );
    },
  );

  it.each([
    { iss: 7 },
    { iat: '1' },
    { iat: -1 },
    { jti: '' },
    { sid: null },
    { sub: 7 },
    { sub: '' },
    { outcome: 'Match' },
    { outcome: ['match'] },
    { problem: 4206 },
    { dissimilarity: -0.1 },
    { threshold: '0.4' },
    { upstream: null },
    { sha256: null },
    { sha256: { selfie: 'a1'.repeat(32) } },
    { sha256: { selfie: 'A1'.repeat(32), reference: 'b2'.repeat(32) } },
    { reference_from: 'host' },
  ])('refuses the signed claim %j as malformed', async (claim) => {
    expect(await codeOf(forged(HEADER, { ...CLAIMS, ...claim }, pem))).toBe(
      'ReceiptError malformed',
    );
  });

  it.each([
    ['no keys', { keys: [] }],
    ['nothing', null],
    ['an error page', { error: 'not found' }],
    ['a list that is none', { keys: 'x' }],
    ['an RSA key of the same name', rsaNamed(keys.signingKid)],
    ['a broken key', { keys: [{ ...publicKey, x: 'AAAA', kid: keys.signingKid }] }],
    ['a private key in a set', { keys: [{ ...privateKey, kid: keys.signingKid }] }],
    ['another Ed25519 key', other.publicKey],
  ])('refuses every receipt by %s', async (_name, from) => {
    expect(await codeOf(good, {}, Object(from))).toBe('ReceiptError unknown-key');
  });

  it('verifies a receipt of a rotated key until the key is removed', async () => {
    const later = newPem();
    expect(await codeOf(good, {}, (await createSigningKeys([later, pem])).jwks())).toBe('accepted');
    expect(await codeOf(good, {}, (await createSigningKeys([later])).jwks())).toBe(
      'ReceiptError unknown-key',
    );
  });

  it('says in its message what is wrong, and quotes nothing', async () => {
    await expect(verifyReceipt('secret', keys.jwks())).rejects.toThrow(
      'malformed: This is no complete receipt.',
    );
  });
});

function rsaNamed(kid: string): JWK {
  const { publicKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...rsa.export({ format: 'jwk' }), kid };
}
