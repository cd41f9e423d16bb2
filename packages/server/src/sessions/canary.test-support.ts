/**
 * A photo, a selfie and keys with recognisable bytes. They are looked for in every place where a
 * server could leave them, before and after the end of a session.
 */
import { createHash, createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  SESSION_COMPARE_PATH,
  SESSION_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
} from '@facecompare/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canaryForm } from '../testing/canary-form.ts';
import { base64 } from '../testing/sample-request.ts';
import type { NodeKeys } from '../testing/session-nodes.ts';
import { type Send, sessionRequests } from '../testing/session-requests.ts';
import { photoOf } from '../testing/session-server.ts';

/** A server under test. */
export interface Watched {
  readonly send: Send;
  /** Returns every text in the store, by its key. */
  store(): Promise<Readonly<Record<string, string>>>;
  /** Returns all logs and files, by their names. */
  places(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Lets time pass for the server and its store, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  remove(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
const ADA = 7;
const EVE = 9;
const NO_FACE = 0;

const { privateKey } = generateKeyPairSync('ed25519');
/** The keys of the server under test. */
export const CANARY_KEYS: NodeKeys = {
  signing: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
  encryption: Buffer.from('canary-of-the-encryption-key-32b'),
  api: 'canary-of-the-api-key-0123456789',
};
const seed = createPrivateKey(CANARY_KEYS.signing).export({ format: 'der', type: 'pkcs8' });

let count = 0;
/** A photo with a text of its own, which no other file has. */
const photoWithText = (person: number) => {
  const text = Buffer.from(`canary-photo-${++count}-${randomUUID()}`);
  return { text, bytes: Buffer.concat([photoOf(person, count), text]) };
};

/** Whether the record, the answers or the photo of a session are in the store. */
const naming = (store: Readonly<Record<string, string>>, name: string): readonly string[] =>
  Object.entries(store)
    .filter((entry) => entry.some((text) => canaryForm(Buffer.from(name), text) !== null))
    .map(([key]) => key);

/** Tests one server. */
export function testCanaries(start: () => Promise<Watched>): void {
  let watched: Watched;
  const answers: string[] = [];
  /** SHA-256 of every photo, in hex. */
  const digests: string[] = [];
  const secrets = new Map<string, Uint8Array>([
    ['the API key', Buffer.from(CANARY_KEYS.api)],
    ['the encryption key', CANARY_KEYS.encryption],
    ['the signing key', seed.subarray(-32)],
  ]);
  beforeAll(async () => {
    watched = await start();
  });
  afterAll(() => watched.remove());

  const requests = sessionRequests(async (...request) => {
    const response = await watched.send(...request);
    answers.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  }, CANARY_KEYS.api);

  function photo(person: number): Uint8Array {
    const { text, bytes } = photoWithText(person);
    secrets.set(text.toString(), text);
    digests.push(createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  }

  /** Looks for every secret in every place. */
  async function expectNoSecret(): Promise<void> {
    const found: string[] = [];
    const texts = Object.entries(await watched.store()).flat();
    const places = new Map<string, Uint8Array | string>([
      ...(await watched.places()),
      ['the store', texts.join('\n')],
      ['the answers', answers.join('\n')],
    ]);
    for (const [place, content] of places)
      for (const [name, secret] of secrets) {
        const form = canaryForm(secret, content);
        if (form !== null) found.push(`${name} is in ${place} as ${form}`);
      }
    expect(found).toEqual([]);
  }

  /** Opens a session and asks every route about it, with right and with wrong requests. */
  async function usedSession() {
    const subject = `canary-subject-${randomUUID()}`;
    const opened = await requests.open({ subject, reference_image: base64(photo(ADA)) });
    const { session_id: id, session_token: token } = opened;
    const headers = { Authorization: `Bearer ${token}` };
    const keyed = {
      token,
      selfie: photo(EVE),
      headers: { 'Idempotency-Key': randomUUID() },
    };
    await requests.compare(keyed);
    await requests.compare(keyed);
    await requests.compare({ token, selfie: photo(NO_FACE) });
    await requests.compare({ token, selfie: photo(EVE), reference: photo(ADA) });
    await requests.compare({
      token,
      selfie: photo(EVE),
      body: { face_image1: `${base64(photo(EVE))}*` },
    });
    await requests.compare({ token: `${token}x`, selfie: photo(EVE) });
    await requests.send(SESSION_COMPARE_PATH, 'POST', headers, base64(photo(EVE)));
    await requests.asHost(SESSIONS_PATH, 'POST', { reference_image: `${base64(photo(ADA))}*` });
    await requests.asHost(SESSIONS_PATH, 'POST', { subject: base64(photo(ADA)).repeat(4) });
    await requests.asHost(`${SESSIONS_PATH}/session_unknown`);
    await requests.send(SESSION_PATH, 'GET', headers);
    for (const path of ['/.well-known/jwks.json', '/openapi.json', '/livez', '/readyz'])
      await requests.send(path, 'GET', {});
    await requests.read(id);
    return { id, token, subject };
  }

  describe.each([
    ['matched', (_: string, token: string) => requests.compare({ token, selfie: photo(ADA) })],
    ['cancelled', (id: string) => requests.asHost(`${SESSIONS_PATH}/${id}/cancel`, 'POST')],
    ['expired', () => watched.pass(900_000)],
    [
      'withdrawn',
      (_: string, token: string) =>
        requests.send(SESSION_WITHDRAW_PATH, 'POST', { Authorization: `Bearer ${token}` }),
    ],
    ['erased', (id: string) => requests.asHost(`${SESSIONS_PATH}/${id}`, 'DELETE')],
  ] as const)('a session that is %s', (how, end) => {
    it('leaves no photo and no key anywhere', async () => {
      digests.length = 0;
      const { id, token, subject } = await usedSession();
      const { comparisons } = await requests.read(id);
      const receipts = comparisons.map(({ receipt }) => receipt);
      expect(receipts.length).toBeGreaterThan(0);
      const before = await watched.store();
      const sealed = before[`reference:${id}`] ?? '';
      expect(sealed).toMatch(/^[0-9a-f]{16}\.[\w+/]{100,}=*$/);
      // The answer that is kept for its idempotency key has a receipt, which names the subject.
      const kinds = naming(before, subject).map((key) => key.split(':')[0]);
      expect(kinds.sort()).toEqual(['answer', 'session']);
      expect(naming(before, id)).toContain(`reference:${id}`);
      await expectNoSecret();
      expect(digests.some((digest) => JSON.stringify(before).includes(digest))).toBe(true);

      await end(id, token);
      const after = await watched.store();
      expect(naming(after, sealed)).toEqual([]);
      expect(Object.keys(after)).not.toContain(`reference:${id}`);
      await requests.asHost(`${SESSIONS_PATH}/${id}`);
      await requests.compare({ token, selfie: photo(ADA) });
      await expectNoSecret();

      if (how === 'withdrawn' || how === 'erased') {
        const texts = JSON.stringify(after);
        expect(digests.filter((digest) => texts.includes(digest))).toEqual([]);
        for (const result of [...receipts, 'dissimilarity', 'threshold', 'services'])
          expect(texts).not.toContain(result);
      }
      if (how !== 'erased') {
        expect(naming(after, id)).toContain(`session:${id}`);
        await watched.pass(DAY + 1000);
      }
      const last = await watched.store();
      expect([...naming(last, id), ...naming(last, subject)]).toEqual([]);
      await expectNoSecret();
    });
  });
}
