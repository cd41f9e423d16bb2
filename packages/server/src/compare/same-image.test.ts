/** E-2: a picture and itself are never a match, whatever is behind the server. */
import { FaceCompareAnswer, readAnswer } from '@facecompare/contract';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../create-app.ts';
import { loadSharp } from '../likeness/load-sharp.ts';
import { samePicture } from '../likeness/same-picture.ts';
import { fakeUpstream } from '../testing/fake-upstream.ts';
import { type RecordedVlens, recordedMatch, recordedVlens } from '../testing/recorded-vlens.ts';
import { base64, jpegBytes, sampleRequest } from '../testing/sample-request.ts';
import { vlens } from '../upstreams/vlens.ts';
import { createFaceCompareHandler } from './compare-handler.ts';

/** A drawn portrait; `shift` moves the face. */
const drawing = (shift = 0) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#678"/>${Array.from({ length: 12 }, (_, at) => `<rect x="${at * 35}" width="14" height="300" fill="#9ab"/>`).join('')}<ellipse cx="${200 + shift}" cy="160" rx="70" ry="100" fill="#dba"/><circle cx="${172 + shift}" cy="135" r="12"/><circle cx="${228 + shift}" cy="138" r="10"/><rect x="${170 + shift}" y="200" width="55" height="12" fill="#a33"/></svg>`,
    ),
  );

const original = await drawing().jpeg({ quality: 92 }).toBuffer();
const photo = () => sharp(original);
const COPIES: readonly (readonly [string, Uint8Array])[] = [
  ['the same file', original],
  ['with other metadata', await photo().withMetadata({ density: 300 }).toBuffer()],
  ['in a low quality', await photo().jpeg({ quality: 30 }).toBuffer()],
  ['as PNG', await photo().png().toBuffer()],
  ['as WebP', await photo().webp({ quality: 50 }).toBuffer()],
  ['at a quarter of its size', await photo().resize(100).toBuffer()],
  ['at twice its size', await photo().resize(800).toBuffer()],
  ['cut by 3 %', await photo().extract({ left: 12, top: 9, width: 376, height: 282 }).toBuffer()],
  ['brighter', await photo().linear(1.05, 12).toBuffer()],
  ['mirrored', await photo().flop().toBuffer()],
  [
    'turned by its EXIF orientation',
    await photo().rotate(90).withMetadata({ orientation: 8 }).toBuffer(),
  ],
];
const other = await drawing(40).jpeg().toBuffer();

const requestOf = (selfie: Uint8Array, reference: Uint8Array, more: object = {}, key?: string) =>
  sampleRequest({
    body: { face_image1: base64(selfie), face_image2: base64(reference), ...more },
    ...(key === undefined ? {} : { headers: { 'Idempotency-Key': key } }),
  });

const answerOf = async (response: Response) => FaceCompareAnswer.parse(await response.json());

const REFUSED = {
  data: { isMatched: false },
  error_code: 4209,
  problem: {
    code: 'same-image',
    images: [
      { image: 'face_image1', code: 'same-image' },
      { image: 'face_image2', code: 'same-image' },
    ],
    retryable: false,
  },
};

describe('E-2: the same picture twice, over HTTP', () => {
  let recorded: RecordedVlens;
  beforeAll(async () => {
    recorded = await recordedVlens();
    recorded.answer = { body: recordedMatch() };
  });
  afterAll(() => recorded.close());
  afterEach(() => vi.restoreAllMocks());

  it.each(COPIES)('%s is inconclusive, and no upstream is asked', async (_, copy) => {
    const upstream = fakeUpstream();
    const onVerdict = vi.fn();
    const app = createApp(upstream, { onVerdict });
    const requestId = crypto.randomUUID();
    const response = await app.fetch(requestOf(original, copy, { request_id: requestId }));
    expect(response.status).toBe(200);
    const answer = await answerOf(response);
    expect(answer).toMatchObject(REFUSED);
    expect(answer.data).toMatchObject({ request_id: requestId });
    expect(answer.data).not.toHaveProperty('dissimilarity');
    expect(readAnswer(answer)).toMatchObject({
      outcome: 'inconclusive',
      problem: { code: 'same-image' },
      sides: {
        selfie: { problem: { code: 'same-image' } },
        reference: { problem: { code: 'same-image' } },
      },
    });
    expect(upstream.calls).toEqual([]);
    expect(onVerdict.mock.calls).toEqual([
      [expect.objectContaining({ answer, requestId, upstream: 'fake' })],
    ]);

    const vendor = vlens({ apiKey: 'key', baseUrl: recorded.url });
    const handler = createFaceCompareHandler({ upstream: vendor });
    expect(await answerOf(await handler(requestOf(copy, original)))).toMatchObject(REFUSED);
    expect(recorded.requests).toEqual([]);
  });

  it('other photos reach the upstream, and so do files that cannot be decoded', async () => {
    const upstream = fakeUpstream();
    const handler = createFaceCompareHandler({ upstream });
    const damaged = original.subarray(0, 900);
    for (const [selfie, reference] of [
      [original, other],
      [original, damaged],
      [jpegBytes(1), jpegBytes(2)],
    ] as const) {
      const { data } = await answerOf(await handler(requestOf(selfie, reference)));
      expect(data?.isMatched).toBe(true);
    }
    expect(upstream.calls).toHaveLength(3);
  });

  it('a repeated key gets the same answer, and one call of the hook', async () => {
    const onVerdict = vi.fn();
    const handler = createFaceCompareHandler({ upstream: fakeUpstream(), onVerdict });
    const request_id = crypto.randomUUID();
    const ask = () => handler(requestOf(original, original, { request_id }, 'one-key-only'));
    const [first, second] = [await answerOf(await ask()), await answerOf(await ask())];
    expect(second).toEqual(first);
    expect(onVerdict).toHaveBeenCalledTimes(1);
  });

  it('a caller that has gone is not looked at any longer', async () => {
    const gone = samePicture()({ images: [original, other] }, AbortSignal.abort());
    await expect(gone).rejects.toMatchObject({ problem: { code: 'aborted' } });
  });

  it('without sharp it finds equal files, and warns once', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const isSame = samePicture(loadSharp(() => Promise.reject(new Error('not installed'))));
    const signal = new AbortController().signal;
    expect(await isSame({ images: [original, Uint8Array.from(original)] }, signal)).toBe(true);
    expect(await isSame({ images: [original, other] }, signal)).toBe(false);
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining('npm install sharp'), { code: 'FACECOMPARE_NO_SHARP' }],
    ]);
  });
});
