/** Sessions by the real command, over HTTP, with the real models. */
import { httpBackend } from '@facecompare/contract/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReceipt } from '../receipt/verify-receipt.ts';
import {
  cameraFrame,
  comparedImage,
  noFace,
  portraitJpeg,
} from '../testing/portraits.test-data.ts';
import { base64 } from '../testing/sample-request.ts';
import { type ServerProcess, startServer } from '../testing/server-process.ts';
import { createSessionsClient, type SessionsClient } from './http/sessions-client.ts';

const API_KEY = 'key-of-the-host';
let server: ServerProcess;
let url: string;
let sessions: SessionsClient;
let ann: Uint8Array;
let annAgain: Uint8Array;
let bob: Uint8Array;

beforeAll(async () => {
  [ann, annAgain, bob] = await Promise.all([
    portraitJpeg('ann'),
    portraitJpeg('annAgain'),
    portraitJpeg('bob'),
  ]);
  server = startServer({ API_KEY, ENGINE_THREADS: '1' });
  url = await server.url;
  sessions = createSessionsClient({ url, apiKey: API_KEY });
});
afterAll(async () => {
  server.child.kill();
  await server.exit;
});

describe('sessions of the real server', () => {
  it('the browser sends both photos by the backend of the widget, and the host reads the match', async () => {
    const { sessionId, sessionToken } = await sessions.create({ subject: 'customer-17' });
    const backend = httpBackend({
      url: `${url}/v1/ocr/face/compare`,
      getAccessToken: () => sessionToken,
    });
    const pair = (reference: Uint8Array) => ({
      selfie: comparedImage(ann),
      reference: comparedImage(reference),
      requestId: crypto.randomUUID(),
    });
    const { signal } = new AbortController();
    expect((await backend.compare(pair(bob), { signal })).outcome).toBe('no-match');
    expect((await backend.compare(pair(annAgain), { signal })).outcome).toBe('match');
    const session = await sessions.get(sessionId);
    expect(session).toMatchObject({
      status: 'matched',
      subject: 'customer-17',
      attemptsLeft: 1,
      comparisons: [{ outcome: 'no-match' }, { outcome: 'match', referenceFrom: 'browser' }],
    });
    const keys = await (await fetch(`${url}/.well-known/jwks.json`)).json();
    expect(
      await verifyReceipt(session?.comparisons[1]?.receipt ?? '', keys, { sessionId }),
    ).toMatchObject({ outcome: 'match', sub: 'customer-17', threshold: 2.4 });
  });

  it('the session holds the photo, and the browser sends the selfie only', async () => {
    const { sessionId, sessionToken } = await sessions.create({ referenceImage: annAgain });
    const response = await fetch(`${url}/v1/session/compare`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${sessionToken}` },
      // Another file than in the test above: a selfie counts in one session only.
      body: JSON.stringify({ face_image1: base64(await cameraFrame('ann')) }),
    });
    expect(await response.json()).toMatchObject({
      data: { isMatched: true },
      session: { session_id: sessionId, status: 'matched', reference_held: true },
    });
    expect(await sessions.erase(sessionId)).toMatchObject({ comparisons: 1, reference: false });
  });

  it('a photo without a face is refused before anybody is asked for a selfie', async () => {
    await expect(sessions.create({ referenceImage: await noFace() })).rejects.toMatchObject({
      problem: { code: 'no-face' },
    });
  });
});
