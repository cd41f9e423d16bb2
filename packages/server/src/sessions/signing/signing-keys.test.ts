import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { exportJWK, importPKCS8, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { newPem } from '../../receipt/receipts.test-support.ts';
import { createSigningKeys } from './signing-keys.ts';

const jwkOf = async (pem: string) =>
  exportJWK(await importPKCS8(pem, 'EdDSA', { extractable: true }));

const pem = newPem();
const jwk = await jwkOf(pem);
const otherJwk = await jwkOf(newPem());
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ed448 = generateKeyPairSync('ed448').privateKey;
const encrypted = generateKeyPairSync('ed25519').privateKey.export({
  ...({ type: 'pkcs8', format: 'pem' } as const),
  ...{ cipher: 'aes-256-cbc', passphrase: 'x' },
});
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;

describe('createSigningKeys', () => {
  it.each([
    ['PEM', pem],
    ['PEM with other line breaks', `\n${pem.replaceAll('\n', '\r\n')}\n`],
    ['a JWK', jwk],
    [
      'a JWK with more members',
      { ...jwk, alg: 'Ed25519', use: 'sig', kid: 'x', key_ops: ['sign'] },
    ],
    ['JSON of a JWK', ` ${JSON.stringify(jwk)}\n`],
  ])('names a key by its thumbprint, from %s', async (_name, key) => {
    const { signingKid, jwks } = await createSigningKeys([key]);
    expect(jwks()).toEqual({
      keys: [{ kty: 'OKP', crv: 'Ed25519', x: jwk.x, kid: signingKid, alg: 'EdDSA', use: 'sig' }],
    });
  });

  it('computes the thumbprint of RFC 8037', async () => {
    const key = {
      ...{ kty: 'OKP', crv: 'Ed25519' },
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    };
    const { signingKid } = await createSigningKeys([key]);
    expect(signingKid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('signs with the first key, and verifies with all of them', async () => {
    const [newer, older] = [newPem(), newPem()];
    const before = await createSigningKeys([older]);
    const both = await createSigningKeys([newer, older]);
    const after = await createSigningKeys([newer]);
    expect(both.signingKid).toBe(after.signingKid);
    expect(both.jwks().keys.map(({ kid }) => kid)).toEqual([after.signingKid, before.signingKid]);
    const old = await before.sign('type', { a: 1 });
    expect(await both.verify('type', old)).toEqual({ a: 1 });
    expect(await after.verify('type', old)).toBe('unknown-key');
    expect(await after.verify('type', await both.sign('type', { b: 2 }))).toEqual({ b: 2 });
    expect(await both.verify('other', old)).toBe('wrong-type');
  });

  it('makes a key for this process if there is none', async () => {
    const [one, other] = [await createSigningKeys(), await createSigningKeys([])];
    expect(one.signingKid).not.toBe(other.signingKid);
    expect(await one.verify('type', await one.sign('type', { a: 1 }))).toEqual({ a: 1 });
    expect(Object.keys(one.jwks().keys[0] ?? {})).not.toContain('d');
  });

  it('lists a key once that is given twice', async () => {
    const twice = await createSigningKeys([pem, jwk]);
    expect(twice.jwks().keys).toHaveLength(1);
    expect(await twice.verify('type', await twice.sign('type', {}))).toEqual({});
  });

  it('keeps its keys if a caller changes the key set', async () => {
    const keys = await createSigningKeys([pem]);
    keys.jwks().keys.length = 0;
    expect(keys.jwks().keys).toHaveLength(1);
  });

  it.each<[string, string | JWK, RegExp]>([
    ['an empty text', '', /neither/],
    ['garbage', 'secretsecret', /neither/],
    ['JSON that ends early', JSON.stringify(jwk).slice(0, -1), /neither/],
    ['a key set', JSON.stringify({ keys: [jwk] }), /neither/],
    ['a list', JSON.stringify([jwk]), /neither/],
    ['null', 'null', /neither/],
    ['PKCS#1', rsa.export({ type: 'pkcs1', format: 'pem' }).toString(), /neither/],
    ['PEM without an end', pem.slice(0, 60), /neither/],
    ['PEM of garbage', pem.replace(/M\w{20}/, 'x'), /not an Ed25519 key/],
    ['RSA in PEM', rsa.export(pkcs8).toString(), /not an Ed25519 key/],
    ['P-256 in PEM', ec.export(pkcs8).toString(), /not an Ed25519 key/],
    ['Ed448 in PEM', ed448.export(pkcs8).toString(), /not an Ed25519 key/],
    ['P-256', ec.export({ format: 'jwk' }), /not an Ed25519 key/],
    ['RSA', JSON.stringify(rsa.export({ format: 'jwk' })), /not an Ed25519 key/],
    ['a secret', { kty: 'oct', k: 'c2VjcmV0c2VjcmV0' }, /not an Ed25519 key/],
    ['X25519', { ...jwk, crv: 'X25519' }, /not an Ed25519 key/],
    ['an encrypted key', encrypted.toString(), /is encrypted/],
    ['a public key', { kty: 'OKP', crv: 'Ed25519', x: jwk.x ?? '' }, /is a public key/],
    [
      'a public key in PEM',
      createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString(),
      /is a public key/,
    ],
    ['a key without its public half', JSON.stringify({ ...jwk, x: undefined }), /lacks/],
    ['halves of two keys', { ...jwk, x: otherJwk.x ?? '' }, /belong together/],
    ['a short private half', { ...jwk, d: 'c2VjcmV0' }, /belong together/],
  ])('refuses %s, and never shows the key', async (_name, key, message) => {
    const error: unknown = await createSigningKeys([key]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).toHaveProperty('message', expect.stringMatching(message));
    const shown = inspect(error, { showHidden: true, depth: 9 });
    const text = typeof key === 'string' ? key : JSON.stringify(key);
    const secrets = text.match(/[\w+/-]{12,}/g)?.filter((part) => !/KEY-|^-+$/.test(part)) ?? [];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  it('refuses a wrong key after a right one', async () => {
    await expect(createSigningKeys([pem, 'x'])).rejects.toThrow(/neither/);
  });
});
