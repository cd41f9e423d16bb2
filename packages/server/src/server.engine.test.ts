import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPARE_PATH, type CompareRequest, FaceCompareAnswer } from '@facecompare/contract';
import { httpBackend } from '@facecompare/contract/http';
import { describeBackend } from '@facecompare/contract/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeUpstream } from './conformance/describe-upstream.ts';
import { upstreamCall } from './conformance/upstream-call.ts';
import { createApp } from './create-app.ts';
import { createHttpServer, drain } from './http-server.ts';
import { blackPng } from './testing/png.ts';
import {
  cameraFrame,
  comparedImage,
  noFace,
  portraitJpeg,
  twoFaces,
} from './testing/portraits.test-data.ts';
import {
  type RecordedVlens,
  recordedError,
  recordedMatch,
  recordedVlens,
} from './testing/recorded-vlens.ts';
import { base64 } from './testing/sample-request.ts';
import { startServer } from './testing/server-process.ts';
import type { Upstream } from './upstream.ts';
import { engineUpstream } from './upstreams/engine.ts';
import { vlens } from './upstreams/vlens.ts';

const closers: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

/** Starts a real HTTP server around an upstream, on a free port. */
async function listening(upstream: Upstream): Promise<string> {
  const server = createHttpServer(createApp(upstream).fetch).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => drain(server));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${COMPARE_PATH}`;
}

const photos: Record<'ann' | 'annAgain' | 'bob' | 'nobody' | 'two', Uint8Array> = {} as never;
let engine: Upstream;
let compared = 0;
let vendor: RecordedVlens;
let engineUrl: string;
let vlensUrl: string;

beforeAll(async () => {
  const [ann, annAgain, bob, nobody, two] = await Promise.all([
    portraitJpeg('ann'),
    portraitJpeg('annAgain'),
    portraitJpeg('bob'),
    noFace(),
    twoFaces(),
  ]);
  Object.assign(photos, { ann, annAgain, bob, nobody, two });
  const real = await engineUpstream({ threads: 1 });
  closers.push(async () => real.close?.());
  engine = {
    ...real,
    compare(...args) {
      compared++;
      return real.compare(...args);
    },
  };
  engineUrl = await listening(engine);

  vendor = await recordedVlens();
  closers.push(() => vendor.close());
  vendor.answer = ({ face_image2, request_id, client_transaction_id }) => {
    if (face_image2 === base64(nobody)) return { body: recordedError(3014) };
    return {
      body: recordedMatch({
        request_id,
        client_transaction_id,
        ...(face_image2 === base64(annAgain) ? {} : { isMatched: false, dissimilarity: 4 }),
      }),
    };
  };
  vlensUrl = await listening(vlens({ apiKey: 'key', baseUrl: vendor.url }));
});

const request = (
  reference: keyof typeof photos,
  selfie: keyof typeof photos = 'ann',
): CompareRequest => ({
  selfie: comparedImage(photos[selfie]),
  reference: comparedImage(photos[reference]),
  requestId: crypto.randomUUID(),
});
const requests = {
  match: () => request('annAgain'),
  noMatch: () => request('bob'),
  noFace: () => request('nobody'),
};
const upstreamCallOf = (reference: keyof typeof photos) => () =>
  upstreamCall(photos.ann, photos[reference]);
describeUpstream(
  'S-6: engine',
  {
    // All tests share the engine, because it takes seconds to start, so none of them closes it.
    create: () => ({ name: engine.name, compare: engine.compare, ready: engine.ready }),
    calls: {
      match: upstreamCallOf('annAgain'),
      noMatch: upstreamCallOf('bob'),
      noFace: upstreamCallOf('nobody'),
      severalFaces: upstreamCallOf('two'),
    },
  },
  { describe, it },
);
describeBackend(
  'http backend, our server, the real engine:',
  {
    create: () => httpBackend({ url: engineUrl }),
    requests: { ...requests, severalFaces: () => request('two') },
  },
  { describe, it },
);
describeBackend(
  'http backend, our server, a recorded VLens:',
  { create: () => httpBackend({ url: vlensUrl }), requests },
  { describe, it },
);

async function ask(
  selfie: Uint8Array,
  reference: Uint8Array,
  more: Record<string, unknown> = {},
  init: RequestInit = {},
) {
  const body = JSON.stringify({
    face_image1: base64(selfie),
    face_image2: base64(reference),
    ...more,
  });
  const response = await fetch(engineUrl, {
    method: 'POST',
    body,
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
  return { status: response.status, answer: FaceCompareAnswer.parse(await response.json()) };
}

describe('our server with the real engine', () => {
  it('answers a match with all its numbers', async () => {
    const { answer, status } = await ask(photos.ann, photos.annAgain);
    expect(status).toBe(200);
    expect(answer.data).toMatchObject({
      isMatched: true,
      threshold: 2.4,
      detected_face_image: true,
      detected_id_face_image: true,
    });
    // Cosine 0.70 between the two photos: 2.4 * 0.30 / 0.59.
    expect(answer.data?.dissimilarity).toBeGreaterThan(0.8);
    expect(answer.data?.dissimilarity).toBeLessThan(1.7);
    expect(answer.services?.spoofing?.fake).toBeNull();
    expect(String(answer.services?.spoofing?.x_live_score)).toMatch(/^(0(\.\d{1,4})?|1)$/);
    expect(
      (await ask(photos.ann, photos.annAgain, { liveness: '0' })).answer.services?.spoofing,
    ).toEqual({ fake: null });
  });

  it('E-2 decides nothing about a photo and itself', async () => {
    const { answer } = await ask(photos.ann, photos.ann);
    expect(answer.problem?.code).toBe('same-image');
    expect(answer.data).toMatchObject({ isMatched: false });
    expect(answer.data).not.toHaveProperty('dissimilarity');
  });

  it('is symmetric', async () => {
    const [one, other] = await Promise.all([
      ask(photos.ann, photos.bob),
      ask(photos.bob, photos.ann),
    ]);
    expect(one.answer.data?.dissimilarity).toBeCloseTo(
      other.answer.data?.dissimilarity ?? Number.NaN,
      5,
    );
  });

  it('names the problems of both photos', async () => {
    const { answer, status } = await ask(photos.nobody, photos.two);
    expect([status, answer.error_code]).toEqual([200, 4207]);
    expect(answer.problem?.images).toEqual([
      { image: 'face_image1', code: 'no-face' },
      { image: 'face_image2', code: 'multiple-faces' },
    ]);
    expect(answer.data).toMatchObject({
      isMatched: false,
      detected_face_image: false,
      detected_id_face_image: true,
    });
  });

  it.each([
    ['cut', () => photos.bob.slice(0, photos.bob.length >> 1), 422, 'image-corrupt'],
    ['a bomb', () => blackPng(11_900, 11_900), 422, 'image-too-many-pixels'],
    ['a stamp', () => blackPng(63, 63), 422, 'image-too-small'],
  ] as const)('refuses a photo that is %s, and names it', async (_name, bytes, expected, code) => {
    const { status, answer } = await ask(photos.ann, bytes());
    expect([status, answer.data, answer.problem?.images]).toEqual([
      expected,
      null,
      [{ image: 'face_image2', code }],
    ]);
  });

  it('accepts PNG and WebP as well', async () => {
    const [png, webp] = await Promise.all([
      sharp(photos.ann).png().toBuffer(),
      sharp(photos.annAgain).webp().toBuffer(),
    ]);
    expect((await ask(Uint8Array.from(png), Uint8Array.from(webp))).answer.data?.isMatched).toBe(
      true,
    );
  });

  it('compares once for fifty requests with one key', async () => {
    const before = compared;
    const init = { headers: { 'Idempotency-Key': '"fifty-of-the-same"' } };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        ask(photos.ann, photos.annAgain, { transaction_id: 't' }, init),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(compared - before).toBe(1);
  });

  it('keeps answering after callers disconnect', async () => {
    const gone = Array.from({ length: 6 }, () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 10);
      return ask(photos.ann, photos.bob, {}, { signal: controller.signal }).catch(
        (error: Error) => error.name,
      );
    });
    expect(new Set(await Promise.all(gone))).toEqual(new Set(['AbortError']));
    expect((await ask(photos.ann, photos.annAgain)).answer.data?.isMatched).toBe(true);
  });

  it('reads a camera frame of 640 x 480', async () => {
    expect(
      (await ask(await cameraFrame('ann'), await cameraFrame('annAgain'))).answer.data?.isMatched,
    ).toBe(true);
  });
});

describe('the server process with the real engine', { timeout: 300_000 }, () => {
  it('reports in one line that the models are missing, and ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'facecompare-'));
    const server = startServer({ MODELS_FOLDER: folder });
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(/Cannot start: .+\n$/);
    expect(server.output()).not.toContain('    at ');
    rmSync(folder, { recursive: true });
  });

  it('stops while it is still loading', async () => {
    const server = startServer({ ENGINE_THREADS: '1' });
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (!server.output().includes('Loading')) return;
        clearInterval(timer);
        resolve();
      }, 5);
    });
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });
});
