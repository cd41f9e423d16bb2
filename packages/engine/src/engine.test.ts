import { describe, expect, it } from 'vitest';
import { createFaceReader } from './engine.ts';
import type { ModelName } from './model-catalog.ts';
import type { ModelAnswer } from './open-on-first-use.ts';

/**
 * One output of the detector: boxes in 0..1 of a 4:3 image, and the embedding norm that the
 * embedding model then returns.
 */
interface Look {
  readonly boxes: readonly (readonly number[])[];
  readonly embeddingNorm?: number;
}

const FACE = [0.4, 0.3, 0.6, 0.7];
const PIXELS = {
  data: new Uint8Array(320 * 240 * 3),
  width: 320,
  height: 240,
  channels: 3 as const,
};

/** Creates a reader whose models answer from a list, one entry a turn. */
function readerOf(looks: readonly Look[]) {
  const asked: ModelName[] = [];
  let look: Look = { boxes: [] };
  const answers: Record<ModelName, () => ModelAnswer> = {
    detect: () => {
      look = looks[asked.filter((name) => name === 'detect').length - 1] ?? { boxes: [] };
      return {
        scores: Float32Array.from(look.boxes.flatMap(() => [0, 0.9])),
        boxes: Float32Array.from(look.boxes.flat()),
      };
    },
    landmark: () => ({
      output: Float32Array.from({ length: 136 }, (_, index) => Math.abs(Math.sin(index))),
    }),
    feature: () => ({ output: new Float32Array(512).fill(look.embeddingNorm ?? 4, 0, 1) }),
    liveness: () => ({ output: Float32Array.from([5, 0, 0]) }),
  };
  const reader = createFaceReader({
    openModel: async ({ name }) => ({
      run: async () => {
        asked.push(name);
        return answers[name]();
      },
    }),
  });
  return { reader, asked };
}

describe('createFaceReader', () => {
  it('reads a face into plain data without pixels', async () => {
    const { reader, asked } = readerOf([{ boxes: [FACE] }]);
    const reading = await reader.read(PIXELS);
    expect(reading).toMatchObject({ faces: 1, spoof: null, turnedBy: 0 });
    if ('problem' in reading) throw new Error('expected a face');
    expect(Object.keys(reading)).toEqual([
      'faces',
      'face',
      'embedding',
      'quality',
      'fingerprint',
      'spoof',
      'turnedBy',
    ]);
    expect(reading.face.box.y).toBeCloseTo(72, 3);
    expect(reading.embedding).toHaveLength(512);
    expect(structuredClone(reading)).toEqual(reading);
    expect(asked).toEqual(['detect', 'landmark', 'feature']);
  });

  it('runs the spoof model only on request', async () => {
    const { reader, asked } = readerOf([{ boxes: [FACE] }]);
    const reading = await reader.read(PIXELS, { spoof: true });
    expect('spoof' in reading && reading.spoof?.liveScore).toBeGreaterThan(0.98);
    expect(asked).toContain('liveness');
  });

  it('refuses no face, two faces and a small face', async () => {
    const low = [0.4, 0.4, 0.5, 0.4 + 39 / 240];
    expect(await readerOf([{ boxes: [] }]).reader.read(PIXELS)).toEqual({
      problem: { code: 'no-face' },
    });
    expect(await readerOf([{ boxes: [FACE, [0.7, 0.3, 0.9, 0.7]] }]).reader.read(PIXELS)).toEqual({
      problem: { code: 'multiple-faces' },
    });
    expect(await readerOf([{ boxes: [low] }]).reader.read(PIXELS)).toEqual({
      problem: { code: 'face-too-small' },
    });
  });

  it('reads the main face of several if multipleFaces is main', async () => {
    const read = (multipleFaces: 'refuse' | 'main') =>
      readerOf([{ boxes: [FACE, [0.7, 0.3, 0.9, 0.7]] }]).reader.read(PIXELS, { multipleFaces });
    expect(await read('main')).toMatchObject({ faces: 2, turnedBy: 0 });
    expect(await read('refuse')).toEqual({ problem: { code: 'multiple-faces' } });
  });

  it('counts a ghost portrait without refusing it', async () => {
    const reading = await readerOf([{ boxes: [FACE, [0.8, 0.1, 0.9, 0.25]] }]).reader.read(PIXELS);
    expect(reading).toMatchObject({ faces: 2 });
  });

  it('turns the photo only if turn is set', async () => {
    const looks = [{ boxes: [] }, { boxes: [FACE], embeddingNorm: 3.5 }];
    expect(await readerOf(looks).reader.read(PIXELS)).toEqual({ problem: { code: 'no-face' } });
    expect(await readerOf(looks).reader.read(PIXELS, { turn: true })).toMatchObject({
      turnedBy: 90,
    });
  });

  it('does not turn a photo whose face has a large embedding norm', async () => {
    const { reader, asked } = readerOf(
      [3, 9, 9, 9].map((embeddingNorm) => ({ boxes: [FACE], embeddingNorm })),
    );
    expect(await reader.read(PIXELS, { turn: true })).toMatchObject({ turnedBy: 0 });
    expect(asked).toEqual(['detect', 'landmark', 'feature']);
  });

  it.each([
    [1, 2.5, 2.9, 2],
    [1, 3.1, 3.5, 2],
  ])(
    'takes the turn with the largest embedding norm: %d, %d, %d, %d',
    async (...embeddingNorms) => {
      const looks = embeddingNorms.map((embeddingNorm) => ({ boxes: [FACE], embeddingNorm }));
      expect(await readerOf(looks).reader.read(PIXELS, { turn: true })).toMatchObject({
        turnedBy: 180,
      });
    },
  );

  it('does not turn a face with a small embedding norm for a slightly larger one', async () => {
    const looks = [2.5, 1, 2.7, 1].map((embeddingNorm) => ({ boxes: [FACE], embeddingNorm }));
    expect(await readerOf(looks).reader.read(PIXELS, { turn: true })).toMatchObject({
      turnedBy: 0,
    });
  });

  it('does not turn a photo of two faces to find one with a single face', async () => {
    const { reader, asked } = readerOf([
      { boxes: [FACE, [0.7, 0.3, 0.9, 0.7]] },
      { boxes: [FACE] },
    ]);
    expect(await reader.read(PIXELS, { turn: true })).toEqual({
      problem: { code: 'multiple-faces' },
    });
    expect(asked).toEqual(['detect']);
  });

  it('refuses two people only in a turn in which they are upright', async () => {
    const pair = [FACE, [0.7, 0.3, 0.9, 0.7]];
    const sideways = [
      { boxes: [FACE], embeddingNorm: 1.5 },
      { boxes: pair, embeddingNorm: 3.5 },
    ];
    expect(await readerOf(sideways).reader.read(PIXELS, { turn: true })).toEqual({
      problem: { code: 'multiple-faces' },
    });
    const blurred = [
      { boxes: [FACE], embeddingNorm: 2.8 },
      { boxes: [] },
      { boxes: pair, embeddingNorm: 1.5 },
    ];
    expect(await readerOf(blurred).reader.read(PIXELS, { turn: true })).toMatchObject({
      faces: 1,
      turnedBy: 0,
    });
  });

  it('rejects if a model gives no usable output', async () => {
    await expect(
      readerOf([{ boxes: [FACE], embeddingNorm: 0 }]).reader.read(PIXELS),
    ).rejects.toThrow(RangeError);
  });

  it('runs every model once to warm up', async () => {
    const { reader, asked } = readerOf([]);
    await reader.warmUp();
    expect(asked).toEqual(['detect', 'landmark', 'feature', 'liveness']);
  });
});
