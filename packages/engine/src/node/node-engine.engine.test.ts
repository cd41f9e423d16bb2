import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  cosineOf,
  createNodeEngine,
  type FaceReading,
  type NodeEngine,
  type ReadFace,
} from '@facecompare/engine/node';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PHOTOS = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/**
 * Single clear faces in the sample photos: file, left, top, right, bottom. The first two are the
 * same person.
 */
const FACES = {
  anna: ['sample1.jpg', 1464, 215, 1679, 429],
  annaAgain: ['sample3.jpg', 1078, 193, 1300, 503],
  second: ['sample6.jpg', 252, 484, 466, 759],
  third: ['sample6.jpg', 1487, 265, 1696, 553],
  fourth: ['sample5.jpg', 796, 118, 952, 325],
} as const;
type Name = keyof typeof FACES;

/** Cuts a portrait out of a group photo, square, 2.2 times as high as the face. */
async function portraitOf(name: Name): Promise<Sharp> {
  const [file, left, top, right, bottom] = FACES[name];
  const photo = await readFile(join(PHOTOS, file));
  const { width, height } = await sharp(photo).metadata();
  const side = Math.min(height, Math.round(2.2 * (bottom - top)));
  const x = Math.min(width - side, Math.max(0, Math.round((left + right - side) / 2)));
  const y = Math.min(height - side, Math.max(0, Math.round((top + bottom - side) / 2)));
  return sharp(
    await sharp(photo).extract({ left: x, top: y, width: side, height: side }).png().toBuffer(),
  );
}

const jpegOf = async (name: Name): Promise<Uint8Array> =>
  (await portraitOf(name)).jpeg({ quality: 92 }).toBuffer();

function faceOf(reading: FaceReading): ReadFace {
  if ('problem' in reading) throw new Error(`expected a face, got ${reading.problem.code}`);
  return reading;
}

let engine: NodeEngine;
beforeAll(async () => {
  engine = await createNodeEngine({ threads: 2 });
});
afterAll(() => engine.close());

describe('compare', () => {
  it('matches the same person in two photos', async () => {
    const { cosine, dissimilarity, selfie } = await engine.compare(
      await jpegOf('anna'),
      await jpegOf('annaAgain'),
      { spoof: true },
    );
    expect(cosine).toBeGreaterThan(0.6);
    expect(dissimilarity).toBeLessThan(2.4);
    expect(faceOf(selfie).spoof?.liveScore).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['anna', 'second'],
    ['anna', 'third'],
    ['annaAgain', 'fourth'],
    ['second', 'third'],
    ['third', 'fourth'],
  ] as const)('does not match %s and %s', async (a, b) => {
    const { cosine, dissimilarity } = await engine.compare(await jpegOf(a), await jpegOf(b));
    expect(cosine).toBeLessThan(0.37);
    expect(dissimilarity).toBeGreaterThan(2.4);
  });

  it('is the same in either order, and nearly 1 for a photo with itself', async () => {
    const [a, b] = [await jpegOf('anna'), await jpegOf('annaAgain')];
    expect((await engine.compare(a, b)).cosine).toBe((await engine.compare(b, a)).cosine);
    const same = await engine.compare(a, a);
    expect(same.cosine).toBeGreaterThan(0.999999);
    expect(same.dissimilarity).toBeLessThan(0.001);
  });

  it('names the side with the problem and returns no number', async () => {
    const [face, broken] = [await jpegOf('anna'), (await jpegOf('second')).subarray(0, 3_000)];
    expect(await engine.compare(face, broken)).toMatchObject({
      selfie: { faces: 1 },
      reference: { problem: { code: 'image-corrupt', sides: ['reference'] } },
      cosine: null,
      dissimilarity: null,
    });
    expect((await engine.compare(broken, face)).selfie).toEqual({
      problem: { code: 'image-corrupt', sides: ['selfie'] },
    });
  });
});

describe('read', () => {
  it('I-20: finds the same face whatever the EXIF orientation', async () => {
    const portrait = await portraitOf('anna');
    const upright = await portrait.png().toBuffer();
    const mirrored = await sharp(upright).flop().png().toBuffer();
    /**
     * The pixels that a camera stores for each orientation: a turn of the portrait or of its mirror
     * image. A viewer that applies the orientation shows the portrait upright.
     */
    const stored = [
      [upright, 0],
      [mirrored, 0],
      [upright, 180],
      [mirrored, 180],
      [mirrored, 270],
      [upright, 270],
      [mirrored, 90],
      [upright, 90],
    ] as const;
    const embeddings: Float32Array[] = [];
    for (const [index, [image, degrees]] of stored.entries()) {
      const photo = sharp(image)
        .rotate(degrees)
        .withMetadata({ orientation: index + 1 })
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
      embeddings.push(faceOf(await engine.read(await photo.toBuffer())).embedding);
    }
    const [first = new Float32Array()] = embeddings;
    for (const [index, embedding] of embeddings.entries()) {
      expect([index + 1, cosineOf(first, embedding) >= 0.999]).toEqual([index + 1, true]);
    }
  });

  it.each([90, 180, 270] as const)(
    'brings a reference photo upright that is turned by %s degrees',
    async (degrees) => {
      for (const name of ['annaAgain', 'third', 'fourth'] as const) {
        const turned = await (await portraitOf(name))
          .rotate(degrees)
          .jpeg({ quality: 92 })
          .toBuffer();
        const upright = faceOf(await engine.read(await jpegOf(name)));
        const found = faceOf(await engine.read(turned, { turn: true }));
        expect([name, found.turnedBy]).toEqual([name, 360 - degrees]);
        expect(cosineOf(upright.embedding, found.embedding)).toBeGreaterThan(0.95);
      }
    },
  );

  it('refuses two people in one photo', async () => {
    const photo = await readFile(join(PHOTOS, 'sample3.jpg'));
    const pair = await sharp(photo)
      .extract({ left: 1000, top: 60, width: 800, height: 640 })
      .jpeg()
      .toBuffer();
    expect(await engine.read(pair)).toEqual({ problem: { code: 'multiple-faces' } });
    expect(await engine.read(pair, { turn: true })).toEqual({
      problem: { code: 'multiple-faces' },
    });
  });

  it('finds no face in a photo without one', async () => {
    const grey = await sharp({
      create: { width: 64, height: 64, channels: 3, background: '#808080' },
    })
      .png()
      .toBuffer();
    expect(await engine.read(grey, { turn: true })).toEqual({ problem: { code: 'no-face' } });
  });

  it('refuses a face of few pixels', async () => {
    // The face is 1 / 2.2 of the portrait: about 35 pixels high.
    const tiny = await sharp(await jpegOf('anna'))
      .resize(70)
      .png()
      .toBuffer();
    expect(await engine.read(tiny)).toMatchObject({ problem: { code: 'face-too-small' } });
  });

  it('does not change the bytes of the caller', async () => {
    const bytes = new Uint8Array(await jpegOf('anna'));
    const before = bytes.slice();
    await engine.read(bytes);
    expect(bytes).toEqual(before);
  });

  it('does not block the calling thread', async () => {
    const bytes = await jpegOf('anna');
    const before = performance.eventLoopUtilization();
    for (let i = 0; i < 5; i++) await engine.compare(bytes, bytes);
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });
});

describe('the engine', () => {
  it('lists the models in use', () => {
    expect(engine.ready()).toBe(true);
    expect(engine.models.map(({ name }) => name)).toEqual([
      'detect',
      'landmark',
      'feature',
      'liveness',
    ]);
    expect(engine.models.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it('does not start without its models', async () => {
    await expect(createNodeEngine({ modelsFolder: PHOTOS })).rejects.toMatchObject({
      name: 'EngineFilesError',
      file: 'fr_detect.onnx',
    });
  });

  it('is not ready once it is closed', async () => {
    const other = await createNodeEngine({ threads: 1, limits: { maxBytes: 10 } });
    expect(await other.read(new Uint8Array(11))).toEqual({ problem: { code: 'image-too-large' } });
    await other.close();
    expect(other.ready()).toBe(false);
    await expect(other.read(new Uint8Array(1))).rejects.toMatchObject({
      problem: { code: 'engine-failed' },
    });
  });
});
