/**
 * The measures on a real face, with the real models: each way to degrade a photo changes its
 * measure and gives its hint.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createFaceReader } from '../../engine.ts';
import { openModelFrom } from '../../node/open-model.ts';
import { readPixels } from '../../node/read-pixels.ts';
import { DEFAULT_GATES } from './gates.ts';
import { judgeFrame } from './judge-frame.ts';
import { judgePhoto } from './judge-photo.ts';
import { type FaceMeasures, measureFace } from './measure-face.ts';

const reader = createFaceReader({
  openModel: openModelFrom(fileURLToPath(new URL('../../../models/', import.meta.url))),
});
const PHOTO = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo/sample6.jpg',
);

/** A clear frontal face of a public group photo, as a camera of 640 x 480 would show it. */
const portrait = (): Sharp =>
  sharp(PHOTO)
    .extract({ left: 180, top: 400, width: 440, height: 440 })
    .resize(480, 480)
    .extend({ left: 80, right: 80, background: '#777777' });

async function look(picture: Sharp) {
  const found = await reader.look(
    await readPixels(
      await sharp(await picture.png().toBuffer())
        .jpeg({ quality: 95 })
        .toBuffer(),
    ),
  );
  const measures = found.landmarks && measureFace(found.pixels, found.landmarks);
  const seen = { image: found.pixels, counted: found.counted.length, measures };
  return {
    measures,
    frame: judgeFrame({ ...seen, motion: null }, DEFAULT_GATES.camera, null),
    photo: judgePhoto(seen, DEFAULT_GATES.photo, 'reference'),
  };
}
const flat = async (picture: Sharp): Promise<Sharp> => sharp(await picture.png().toBuffer());

/** Measures a row of pictures that are degraded more and more. */
async function row(
  measure: Exclude<keyof FaceMeasures, 'centre'>,
  pictures: readonly Sharp[],
): Promise<number[]> {
  const values: number[] = [];
  for (const picture of pictures)
    values.push((await look(picture)).measures?.[measure] ?? Number.NaN);
  return values;
}
const falls = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));

describe('T-28: the measures of a real face', () => {
  it('T-28: a clear portrait passes every limit', async () => {
    const { frame, photo } = await look(portrait());
    expect([frame, photo]).toEqual([{ hint: null }, { hint: null, problem: null }]);
  });

  it('T-28: blur', async () => {
    const face = await flat(portrait());
    const blurred = (sigma: number) => face.clone().blur(sigma);
    expect(falls(await row('sharpness', [face.clone(), ...[2, 4, 8].map(blurred)]))).toBe(true);
    expect((await look(blurred(8))).frame.hint).toBe('blurred');
    expect((await look(blurred(8))).photo).toMatchObject({
      hint: 'blurred',
      problem: { code: 'low-quality' },
    });
  });

  it('T-28: darkness and too much light', async () => {
    const face = await flat(portrait());
    const lit = (factor: number) => face.clone().linear(factor, 0);
    expect(falls(await row('luminanceMean', [1.6, 1, 0.6, 0.3].map(lit)))).toBe(true);
    expect((await look(lit(0.28))).frame.hint).toBe('too-dark');
    expect((await look(face.clone().linear(0.5, 125))).measures?.luminanceMean).toBeGreaterThan(
      0.6,
    );
    expect((await look(face.clone().linear(0.3, 175))).frame.hint).toBe('too-bright');
  });

  it('T-28: light from one side', async () => {
    const shade = (opacity: number) =>
      Buffer.from(
        `<svg width="640" height="480"><defs><linearGradient id="g"><stop offset="0.42" stop-opacity="${opacity}"/><stop offset="0.58" stop-opacity="0"/></linearGradient></defs><rect width="640" height="480" fill="url(#g)"/></svg>`,
      );
    const face = await flat(portrait());
    const shaded = (opacity: number) => face.clone().composite([{ input: shade(opacity) }]);
    const values = await row('illuminationUniformity', [0, 0.25, 0.5].map(shaded));
    expect(falls(values)).toBe(true);
    expect((await look(shaded(0.75))).frame.hint).toBe('uneven-light');
  });

  it('T-28: distance, place and tilt', async () => {
    const face = await portrait().png().toBuffer();
    const onGrey = async (size: number, left: number, top: number) =>
      sharp({ create: { width: 640, height: 480, channels: 3, background: '#777777' } }).composite([
        {
          input: await sharp(face)
            .extract({ left: 80, top: 0, width: 480, height: 480 })
            .resize(size, size)
            .toBuffer(),
          left,
          top,
        },
      ]);
    const sizes = await row('headSize', [
      await onGrey(480, 80, 0),
      await onGrey(320, 160, 80),
      await onGrey(200, 220, 140),
    ]);
    expect(falls(sizes)).toBe(true);
    expect((await look(await onGrey(200, 220, 140))).frame.hint).toBe('too-far');
    expect((await look(await onGrey(380, 0, 60))).frame).toMatchObject({
      hint: 'off-centre',
      direction: 'left',
    });
    expect((await look(await onGrey(380, 260, 60))).frame).toMatchObject({
      hint: 'off-centre',
      direction: 'right',
    });
    const tilted = (angle: number) =>
      sharp(face).rotate(angle, { background: '#777777' }).resize(640, 480, { fit: 'cover' });
    const rolls = [await look(tilted(30)), await look(tilted(-30))].map(
      ({ measures }) => measures?.roll ?? 0,
    );
    expect(rolls[0]).toBeGreaterThan(15);
    expect(rolls[1]).toBeLessThan(-15);
  });

  it('T-28: no face, and a face too small to compare', async () => {
    const empty = sharp({
      create: { width: 640, height: 480, channels: 3, background: '#777777' },
    });
    expect((await look(empty.clone())).photo.problem?.code).toBe('no-face');
    const tiny = await sharp(await readFile(PHOTO))
      .extract({ left: 180, top: 400, width: 440, height: 440 })
      .resize(72, 72)
      .toBuffer();
    expect(
      (await look(empty.clone().composite([{ input: tiny, left: 284, top: 204 }]))).photo.problem
        ?.code,
    ).toBe('face-too-small');
  });
});
