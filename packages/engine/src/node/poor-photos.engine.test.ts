/**
 * Two different people whose photos are degraded in the same way: the real models find them alike,
 * and `judge` must not call them one person.
 */
import { readFile } from 'node:fs/promises';
import { createNodeEngine, judge, type NodeEngine } from '@facecompare/engine/node';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const sampleOf = (name: string) =>
  readFile(new URL(`../../../../examples/onboarding/public/samples/${name}.jpg`, import.meta.url));

/** Side of the photos in pixels. */
const SIDE = 400;

let engine: NodeEngine;
beforeAll(async () => {
  engine = await createNodeEngine({ threads: 2 });
});
afterAll(() => engine.close());

/** Degrades both photos and judges them. */
async function judged(names: readonly [string, string], degrade: (photo: Sharp) => Sharp) {
  const [selfie, reference] = await Promise.all(
    names.map(async (name) => {
      const photo = sharp(await sampleOf(name)).resize(SIDE, SIDE, { fit: 'inside' });
      return degrade(sharp(await photo.png().toBuffer()))
        .jpeg({ quality: 92 })
        .toBuffer();
    }),
  );
  if (!selfie || !reference) throw new Error('Two photos were expected.');
  const compared = await engine.compare(selfie, reference, { multipleFaces: 'main' });
  return { ...judge(compared.selfie, compared.reference), cosine: compared.cosine };
}

/** A black bar over the middle of the picture, at a height in shares of its side. */
const bar = (from: number, to: number) => (photo: Sharp) =>
  photo.composite([
    {
      input: {
        create: {
          width: SIDE,
          height: Math.round((to - from) * SIDE),
          channels: 3,
          background: '#000000',
        },
      },
      left: 0,
      top: Math.round(from * SIDE),
    },
  ]);

const STRANGERS = ['selfie', 'other-person'] as const;

describe('E-1 two people in poor photos', () => {
  it.each([4, 6, 8, 10, 12, 14, 16])(
    'are no match at a blur of %d of 400 pixels',
    async (sigma) => {
      expect((await judged(STRANGERS, (photo) => photo.blur(sigma))).outcome).not.toBe('match');
    },
  );

  it.each(['other-person', 'same-person'])(
    'are not decided if both are blurred beyond recognition: %s',
    async (other) => {
      const { outcome, problem, sides, dissimilarity } = await judged(['selfie', other], (photo) =>
        photo.blur(6),
      );
      expect([outcome, problem?.code, dissimilarity]).toEqual([
        'inconclusive',
        'too-blurred',
        null,
      ]);
      expect([sides.selfie?.code, sides.reference?.code]).toEqual(['too-blurred', 'too-blurred']);
    },
  );

  it('are not decided if a bar covers the eyes', async () => {
    const { outcome, problem } = await judged(STRANGERS, bar(0.38, 0.52));
    expect(outcome).toBe('inconclusive');
    expect(problem?.code).toBe('face-covered');
  });

  it('are compared if the photos are good', async () => {
    const asTheyAre = (photo: Sharp) => photo;
    expect((await judged(STRANGERS, asTheyAre)).outcome).toBe('no-match');
    expect((await judged(['selfie', 'same-person'], asTheyAre)).outcome).toBe('match');
  });
});
