import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaceCompareHandler } from '@facecompare/server';
import { describeUpstream, upstreamCall } from '@facecompare/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acme } from './acme.ts';

/** The bytes of a photo name its subject for the made-up vendor. */
const photo = (subject: string) => new TextEncoder().encode(subject);
const about = (subject: string) => () => upstreamCall(photo('ann'), photo(subject));

const ANSWERS: Record<string, object> = {
  ann: { status: 'ok', similarity: 93.1, required: 80, message: 'canary' },
  bob: { status: 'ok', similarity: 12, required: 80, message: 'canary' },
  wall: { status: 'no_face', photo: 'b', message: 'canary' },
};

let vendor: Server;
let url: string;
beforeAll(async () => {
  vendor = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const subject = Buffer.from(
      JSON.parse(Buffer.concat(chunks).toString()).b,
      'base64',
    ).toString();
    const answer = ANSWERS[subject];
    response
      .writeHead(answer ? 200 : 500, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(answer ?? { message: 'canary' }));
  });
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
});
afterAll(() => {
  vendor.closeAllConnections();
  vendor.close();
});

const create = () => acme({ apiKey: () => 'canary-key', url });
const calls = {
  match: about('ann'),
  noMatch: about('bob'),
  noFace: about('wall'),
  fault: about('nothing'),
};
describeUpstream('acme', { create, calls, vendorTexts: ['canary'] }, { describe, it });

describe('acme', () => {
  it.each([
    [{ status: 'ok', similarity: '93.1', required: 80 }, 'upstream-bad-answer'],
    [{ status: 'ok', similarity: 93.1 }, 'upstream-bad-answer'],
    [{ status: 'review', similarity: 93.1, required: 80 }, 'upstream-bad-answer'],
    [{}, 'upstream-bad-answer'],
  ])('S-6: is inconclusive when the vendor answers %j', async (answer, code) => {
    ANSWERS.odd = answer;
    await expect(
      create().compare(about('odd')(), { signal: new AbortController().signal }),
    ).rejects.toMatchObject({ problem: { code } });
  });

  it('S-6: answers behind the handler', async () => {
    const jpeg = (last: number) =>
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, last]).toString('base64');
    const request = new Request('http://localhost/api/face-compare', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ face_image1: jpeg(1), face_image2: jpeg(2) }),
    });
    const response = await createFaceCompareHandler({ upstream: create() })(request);
    expect([response.status, (await response.json()).problem.code]).toEqual([
      502,
      'upstream-failed',
    ]);
  });
});
