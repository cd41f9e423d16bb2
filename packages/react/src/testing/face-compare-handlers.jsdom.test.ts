import type { FaceCompareInput, ProblemCode } from '@facecompare/contract';
import { httpBackend } from '@facecompare/contract/http';
import { sampleVerdict } from '@facecompare/contract/testing';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faceCompareHandlers, type WireStep } from './msw.ts';
import { photoFile } from './photo-file.ts';

const url = '/api/face-compare';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const photo = (picture: number) => ({
  blob: photoFile({ picture }),
  width: 320,
  height: 240,
  source: 'file' as const,
});
const compare = (signal = new AbortController().signal, timeoutMs = 5000) =>
  httpBackend({ url, timeoutMs }).compare(
    { selfie: photo(1), reference: photo(2), requestId: 'a-request' },
    { signal },
  );
const post = async (body: string, type = 'application/json') => {
  const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': type } });
  return { status: response.status, code: (await response.json()).problem?.code };
};
const images = {
  face_image1: btoa('\xff\xd8\xff\xe0 and so on'),
  face_image2: btoa('\xff\xd8\xff\xe0 and so on'),
};

describe('handlers for MSW', () => {
  it('respond with a match by default, and report the request', async () => {
    const requests: FaceCompareInput[] = [];
    server.use(...faceCompareHandlers({ url, onRequest: (request) => requests.push(request) }));
    expect(await compare()).toMatchObject({ outcome: 'match', ids: { request: 'a-request' } });
    expect(requests).toHaveLength(1);
    const sent = Uint8Array.from(atob(requests[0]?.face_image2 ?? ''), (character) =>
      character.charCodeAt(0),
    );
    expect(sent).toEqual(new Uint8Array(await photoFile({ picture: 2 }).arrayBuffer()));
  });

  it('respond in order, and repeat the last answer', async () => {
    server.use(
      ...faceCompareHandlers({
        url,
        script: [{ answer: sampleVerdict('no-match') }, { answer: sampleVerdict('match') }],
      }),
    );
    expect([
      (await compare()).outcome,
      (await compare()).outcome,
      (await compare()).outcome,
    ]).toEqual(['no-match', 'match', 'match']);
  });

  it.each<[ProblemCode, WireStep]>([
    ['unauthorized', { answer: { code: 'unauthorized' } }],
    ['internal-error', { answer: { code: 'internal-error' } }],
    ['image-corrupt', { answer: { code: 'image-corrupt', sides: ['reference'] } }],
    ['network-failed', { answer: { code: 'network-failed' } }],
    ['bad-response', { answer: { code: 'bad-response' } }],
  ])('cause %s', async (code, step) => {
    server.use(...faceCompareHandlers({ url, script: [step] }));
    await expect(compare()).rejects.toMatchObject({ problem: { code } });
  });

  it('never respond to `never`, until the caller aborts', async () => {
    server.use(...faceCompareHandlers({ url, script: [{ answer: 'never' }] }));
    await expect(compare(undefined, 50)).rejects.toMatchObject({ problem: { code: 'timeout' } });
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 50);
    await expect(compare(leaving.signal)).rejects.toMatchObject({ problem: { code: 'aborted' } });
  });

  it('respond after the given delay', async () => {
    server.use(
      ...faceCompareHandlers({ url, script: [{ answer: sampleVerdict('match'), delayMs: 150 }] }),
    );
    const before = performance.now();
    await compare();
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it('reject an invalid request, which uses no step of the script', async () => {
    server.use(...faceCompareHandlers({ url }));
    expect(await post('{')).toEqual({ status: 400, code: 'invalid-json' });
    expect(await post('{}')).toEqual({ status: 400, code: 'invalid-request' });
    expect(await post(JSON.stringify(images), 'text/plain')).toEqual({
      status: 415,
      code: 'unsupported-media-type',
    });
    expect(
      await post(JSON.stringify({ ...images, face_image2: 'data:image/jpeg;base64,' })),
    ).toEqual({
      status: 400,
      code: 'invalid-base64',
    });
    expect(await post(JSON.stringify({ ...images, face_image1: btoa('no photo') }))).toEqual({
      status: 415,
      code: 'image-unsupported',
    });
    expect(await post(JSON.stringify(images))).toEqual({ status: 200, code: undefined });
  });

  it('throw for a problem that no server can send', () => {
    expect(() =>
      faceCompareHandlers({ url, script: [{ answer: { code: 'camera-denied' } }] }),
    ).toThrow(RangeError);
  });

  it('respond with internal-error when the script is empty', async () => {
    server.use(...faceCompareHandlers({ url, script: [] }));
    await expect(compare()).rejects.toMatchObject({ problem: { code: 'internal-error' } });
  });
});
