import fc from 'fast-check';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  attackersKey,
  changedAt,
  forged,
  forgedWithSecret,
  NOW,
  signingServer,
  unsigned,
} from '../../receipt/receipts.test-support.ts';
import { type SessionTokenFacts, signSessionToken, verifySessionToken } from './session-token.ts';

const { pem, keys, publicKey, receipt } = await signingServer();
const ISSUER = 'https://faces.example';
const EXPIRES = NOW + 900_000;
const HEADER = { alg: 'EdDSA', kid: keys.signingKid, typ: 'facecompare-session+jwt' };

const tokenOf = (more: Partial<SessionTokenFacts> = {}) =>
  signSessionToken(keys, {
    ...{ sessionId: 'session-1', issuer: ISSUER, audience: null, issuedAt: NOW },
    expiresAt: EXPIRES,
    ...more,
  });
const good = await tokenOf();
const aReceipt = await receipt();
const CLAIMS = decodeJwt(good);

const verify = (token: string, now = NOW, issuer = ISSUER) =>
  verifySessionToken(keys, token, { issuer, now });
const refusal = (token: string, issuer?: string) =>
  verify(token, NOW, issuer).then(
    () => 'accepted',
    ({ problem, cause }: { problem: unknown; cause: unknown }) => ({ problem, cause }),
  );
const UNAUTHORIZED = { problem: { code: 'unauthorized' }, cause: undefined };

describe('a session token', () => {
  it('has the claims of a JWT, in seconds, and an id of its own', async () => {
    const token = await tokenOf({ issuedAt: NOW + 999, expiresAt: EXPIRES + 1 });
    expect(decodeProtectedHeader(token)).toEqual(HEADER);
    expect(decodeJwt(token)).toEqual({
      ...{ iss: ISSUER, sub: 'session-1', jti: expect.stringMatching(/^[\w-]{36}$/) },
      ...{ iat: NOW / 1000, exp: EXPIRES / 1000 + 1 },
    });
    expect(decodeJwt(token).jti).not.toBe(CLAIMS.jti);
  });

  it.each([[null], [[]], [['https://a.example', 'https://b.example:8443']]])(
    'keeps the origins %j',
    async (audience) => {
      const token = await tokenOf({ audience });
      expect(await verify(token)).toEqual({ sessionId: 'session-1', audience, isOver: false });
    },
  );

  it('is over from its end on, and says so', async () => {
    expect((await verify(good, EXPIRES - 1)).isOver).toBe(false);
    expect((await verify(good, EXPIRES)).isOver).toBe(true);
    expect((await verify(good, Number.NaN)).isOver).toBe(true);
  });

  it('is not made with more origins than fit into 4 KB', async () => {
    const audience = Array.from({ length: 200 }, (_, index) => `https://${index}.shop.example`);
    await expect(tokenOf({ audience })).rejects.toThrow('Allow fewer origins');
  });

  it('is refused from another issuer', async () => {
    expect(await refusal(good, 'https://other.example')).toEqual(UNAUTHORIZED);
  });

  it.each<[string, string]>([
    ['an empty text', ''],
    ['a word', 'token'],
    ['a receipt', aReceipt],
    ['the type JWT', forged({ ...HEADER, typ: 'JWT' }, CLAIMS, pem)],
    ['no type', forged({ ...HEADER, typ: undefined }, CLAIMS, pem)],
    ['no algorithm and no signature', unsigned({ ...HEADER, alg: 'none' }, CLAIMS)],
    ['another spelling of the algorithm', forged({ ...HEADER, alg: 'Ed25519' }, CLAIMS, pem)],
    [
      'HS256 with the public key',
      forgedWithSecret({ ...HEADER, alg: 'HS256' }, CLAIMS, publicKey.x ?? ''),
    ],
    ['a critical extension', forged({ ...HEADER, crit: ['x'], x: 1 }, CLAIMS, pem)],
    ['the right key in the header', forged({ ...HEADER, jwk: publicKey }, CLAIMS, pem)],
    ['no name of a key', forged({ ...HEADER, kid: undefined }, CLAIMS, pem)],
    ['an unknown name of a key', forged({ ...HEADER, kid: 'x' }, CLAIMS, pem)],
    ['no end', forged(HEADER, { ...CLAIMS, exp: undefined }, pem)],
    ['an end that is text', forged(HEADER, { ...CLAIMS, exp: `${CLAIMS.exp}` }, pem)],
    ['no session', forged(HEADER, { ...CLAIMS, sub: undefined }, pem)],
    ['an empty session', forged(HEADER, { ...CLAIMS, sub: '' }, pem)],
    ['no issuer', forged(HEADER, { ...CLAIMS, iss: undefined }, pem)],
    ['no id', forged(HEADER, { ...CLAIMS, jti: undefined }, pem)],
    ['no beginning', forged(HEADER, { ...CLAIMS, iat: undefined }, pem)],
    ['an origin that is no list', forged(HEADER, { ...CLAIMS, aud: ISSUER }, pem)],
    ['an origin that is no text', forged(HEADER, { ...CLAIMS, aud: [7] }, pem)],
    ['more than 4 KB', forged(HEADER, { ...CLAIMS, more: 'x'.repeat(4096) }, pem)],
  ])('with %s is unauthorized, without detail', async (_name, token) => {
    expect(await refusal(token)).toEqual(UNAUTHORIZED);
  });

  it('is unauthorized if another key signed it, however its header names the key', async () => {
    const { privateKey, jwk, kid } = await attackersKey();
    const headers = [HEADER, { ...HEADER, kid }, { ...HEADER, jwk }, { ...HEADER, kid, jwk }];
    const links = [{ jku: 'https://evil.example' }, { x5c: ['AAAA'] }, { x5u: 'x' }];
    for (const header of [...headers, ...links.map((link) => ({ ...HEADER, kid, ...link }))])
      expect(await refusal(forged(header, CLAIMS, privateKey))).toEqual(UNAUTHORIZED);
    for (const link of links)
      expect(await refusal(forged({ ...HEADER, ...link }, CLAIMS, pem))).toEqual(UNAUTHORIZED);
  });

  it('is refused with any one character changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(), async (place, choice) => {
        const tokens = changedAt(good, place);
        expect(await refusal(tokens[choice % tokens.length] ?? '')).toEqual(UNAUTHORIZED);
      }),
      { numRuns: 300 },
    );
    for (const token of changedAt(good, good.length - 1))
      expect(await refusal(token)).toEqual(UNAUTHORIZED);
  });
});
