import {
  FaceCompareAnswer,
  type ProblemCode,
  ProblemError,
  similarityOf,
} from '@facecompare/contract';
import { dissimilarityOf, type FaceReading, judge } from '@facecompare/engine/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApp } from '../create-app.ts';
import { sampleBody, sampleRequest } from '../testing/sample-request.ts';
import { type EngineJudgement, upstreamOfEngine } from './engine-upstream.ts';
import type { FaceEngine } from './face-engine.ts';

/** Makes up a face; `cosine` is its cosine to a face of the default. */
const face = (liveScore?: number, cosine = 1): FaceReading => {
  const embedding = new Float32Array(512);
  embedding.set([cosine, Math.sqrt(Math.max(0, 1 - cosine * cosine))]);
  return {
    faces: 1,
    face: {
      box: { x: 0, y: 0, width: 100, height: 100 },
      score: 0.99,
      landmarks: new Float32Array(136),
    },
    embedding,
    quality: { value: 0.99, weakness: 'low-quality' },
    fingerprint: null,
    spoof: liveScore === undefined ? null : { liveScore },
    turnedBy: 0,
  };
};
const refused = (code: ProblemCode): FaceReading => ({ problem: { code } });

/** Sends a request through an engine with given readings, to see its answer. */
async function ask(
  {
    selfie = face(0.123456),
    cosine = 0.7,
    reference = face(undefined, cosine),
    thrown = undefined as unknown,
  } = {},
  judgement: Partial<EngineJudgement<FaceReading>> = {},
  body: Record<string, unknown> = {},
) {
  const asked: { spoof?: boolean | undefined; multipleFaces?: string | undefined }[] = [];
  const engine: FaceEngine<FaceReading> = {
    async compare(_selfie, _reference, { spoof, multipleFaces }) {
      asked.push({ spoof, multipleFaces });
      if (thrown) throw thrown;
      return { selfie: spoof || 'problem' in selfie ? selfie : face(), reference };
    },
    read: async () => reference,
    ready: () => true,
    close: async () => {},
  };
  const response = await createApp(upstreamOfEngine(engine, { judge, ...judgement })).fetch(
    sampleRequest({ body: sampleBody(body) }),
  );
  const answer = FaceCompareAnswer.parse(await response.json());
  return {
    status: response.status,
    answer,
    data: answer.data,
    spoof: asked[0]?.spoof,
    multipleFaces: asked[0]?.multipleFaces,
    response,
  };
}

describe('the engine upstream, around an engine with given readings', () => {
  it('answers a match with distance, threshold and score', async () => {
    const { data, answer } = await ask();
    const dissimilarity = Number(dissimilarityOf(0.7).toFixed(6));
    expect(data).toMatchObject({
      isMatched: true,
      dissimilarity,
      threshold: 2.4,
      score: similarityOf(dissimilarity, 2.4),
      detected_face_image: true,
      detected_id_face_image: true,
    });
    expect(answer.services?.spoofing).toEqual({ fake: null, x_live_score: 0.1235 });
    expect(answer.services?.liveness).toBeNull();
  });

  it.each([
    ['0', false],
    ['1', true],
    ['2', true],
    ['anything', true],
    [undefined, true],
  ])('with liveness %j runs the spoof model: %s', async (liveness, expected) => {
    const { spoof, answer } = await ask({}, {}, liveness === undefined ? {} : { liveness });
    expect(spoof).toBe(expected);
    expect('x_live_score' in (answer.services?.spoofing ?? {})).toBe(expected);
  });

  it('refuses photos of several people, unless the operator wants their main face', async () => {
    expect((await ask()).multipleFaces).toBe('refuse');
    expect((await ask({}, { multipleFaces: 'main' })).multipleFaces).toBe('main');
  });

  it.each([
    ['no-face', 4207, false],
    ['multiple-faces', 4206, true],
    ['face-too-small', 4209, true],
    ['low-quality', 4209, true],
  ] as const)('refuses %s as an answer', async (code, integer, detected) => {
    const { status, answer, data } = await ask({ reference: refused(code) });
    expect([status, answer.error_code, answer.problem?.code]).toEqual([200, integer, code]);
    expect(answer.problem).toEqual({
      code,
      images: [{ image: 'face_image2', code }],
      retryable: false,
      retryAfter: null,
    });
    expect(data).toMatchObject({
      isMatched: false,
      detected_face_image: true,
      detected_id_face_image: detected,
      threshold: 2.4,
    });
    expect(data).not.toHaveProperty('dissimilarity');
  });

  it('names the code of each image, the first on top', async () => {
    const { answer, data } = await ask({
      selfie: refused('multiple-faces'),
      reference: refused('no-face'),
    });
    expect(answer.problem?.code).toBe('multiple-faces');
    expect(answer.problem?.images).toEqual([
      { image: 'face_image1', code: 'multiple-faces' },
      { image: 'face_image2', code: 'no-face' },
    ]);
    expect(data).toMatchObject({ detected_face_image: true, detected_id_face_image: false });
  });

  it.each([
    ['image-corrupt', 422],
    ['image-too-many-pixels', 422],
    ['image-too-small', 422],
    ['image-unsupported', 415],
    ['image-heic', 415],
  ] as const)(
    'answers %s as a fault of the file, even beside a refusal',
    async (code, expected) => {
      for (const selfie of [face(), refused('no-face')]) {
        const { status, answer } = await ask({ selfie, reference: refused(code) });
        expect([status, answer.data, answer.problem?.code]).toEqual([expected, null, code]);
        expect(answer.problem?.images).toContainEqual({ image: 'face_image2', code });
      }
    },
  );

  it('calls nothing a fake unless the operator sets a threshold', async () => {
    expect((await ask({ selfie: face(0.01) })).data?.isMatched).toBe(true);
    const { answer, data } = await ask({ selfie: face(0.2) }, { spoofThreshold: 0.5 });
    expect(answer.problem).toMatchObject({
      code: 'spoof-suspected',
      images: [{ image: 'face_image1', code: 'spoof-suspected' }],
    });
    expect([data?.isMatched, answer.services?.spoofing?.fake]).toEqual([false, true]);
    expect(
      (await ask({ selfie: face(0.5) }, { spoofThreshold: 0.5 })).answer.services?.spoofing?.fake,
    ).toBe(false);
  });

  it('does not let a caller turn off the operator’s spoof check', async () => {
    const { spoof, data } = await ask(
      { selfie: face(0.2) },
      { spoofThreshold: 0.5 },
      { liveness: '0' },
    );
    expect([spoof, data?.isMatched]).toEqual([true, false]);
    expect((await ask({ selfie: face() }, { spoofThreshold: 0.5 })).status).toBe(503);
  });

  it('sends Retry-After if the engine is busy', async () => {
    const { status, response } = await ask({ thrown: new ProblemError({ code: 'overloaded' }) });
    expect(status).toBe(503);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    expect(Number(response.headers.get('Retry-After'))).toBeLessThanOrEqual(5);
  });

  it('matches exactly up to the operator’s threshold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: -1, max: 1.0000001, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        async (cosine, threshold) => {
          const { data, answer } = await ask({ cosine }, { threshold });
          expect(answer.problem).toBeNull();
          expect(data?.dissimilarity).toBeGreaterThanOrEqual(0);
          expect(data?.isMatched).toBe((data?.dissimilarity ?? Number.NaN) <= threshold);
          expect(data?.threshold).toBe(threshold);
        },
      ),
      { numRuns: 100 },
    );
  });
});
