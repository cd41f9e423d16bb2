import { describe, expect, it } from 'vitest';
import { ALIGNED_SIDE } from '../align-face.ts';
import { recognitionMeasures } from './recognition-measures.ts';
import { recognitionQuality } from './recognition-quality.ts';

/** Paints an aligned face in grey; x and y are in pixels. */
function painted(paint: (x: number, y: number) => number): Float32Array {
  const aligned = new Float32Array(3 * ALIGNED_SIDE ** 2);
  for (let at = 0; at < aligned.length; at++) {
    const pixel = Math.floor(at / 3);
    aligned[at] = paint(pixel % ALIGNED_SIDE, Math.floor(pixel / ALIGNED_SIDE));
  }
  return aligned;
}

const waves = (long: number, wide = long) =>
  painted(
    (x, y) =>
      128 + 30 * Math.sin((2 * Math.PI * x) / wide) + 30 * Math.sin((2 * Math.PI * y) / long),
  );
const measured = (aligned: Float32Array) =>
  recognitionMeasures({ aligned, embeddingNorm: 3.6, score: 0.999 });

describe('recognitionMeasures', () => {
  it('finds less detail in a smoother face', () => {
    const [sharp, soft] = [measured(waves(12)), measured(waves(30))];
    expect(soft.fineDetail).toBeLessThan(sharp.fineDetail - 1);
    expect(soft.coarseDetail).toBeLessThan(sharp.coarseDetail - 1);
  });

  it('finds the direction that motion has blurred', () => {
    const [still, moved] = [measured(waves(12)), measured(waves(12, 60))];
    expect(moved.fineDirection).toBeGreaterThan(still.fineDirection + 0.5);
    expect(moved.fineDetail).toBeLessThan(still.fineDetail);
  });

  it('finds a part without detail, and its light', () => {
    const covered = measured(
      painted((x, y) => (y > 80 ? 20 : 128 + 30 * Math.sin(x / 2) + 30 * Math.sin(y / 2))),
    );
    const open = measured(waves(12));
    expect(covered.mouthDetail).toBeLessThan(open.mouthDetail - 1);
    expect(covered.mouthLight).toBeLessThan(-1);
    expect(Math.abs(open.mouthLight)).toBeLessThan(0.3);
  });

  it('finds another colour at the mouth, and burnt-out skin', () => {
    const aligned = waves(12);
    for (let at = 3 * 80 * ALIGNED_SIDE; at < aligned.length; at += 3) aligned[at] = 250;
    expect(measured(aligned).mouthColour).toBeGreaterThan(1);
    expect(measured(waves(12)).mouthColour).toBeLessThan(0.01);
    expect(measured(painted(() => 255)).burntOut).toBe(1);
  });
});

describe('recognitionQuality', () => {
  const rated = (embeddingNorm: number, aligned = waves(12)) =>
    recognitionQuality({ aligned, embeddingNorm, score: 0.999 });

  it('rises with the norm of the embedding, between 0 and 1', () => {
    const values = [2, 3, 4].map((norm) => rated(norm).value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    for (const value of values) expect(value).toBeGreaterThan(0);
    for (const value of values) expect(value).toBeLessThanOrEqual(1);
  });

  it('is 0 for a face of one tone, and if a measure is not a number', () => {
    for (const tone of [0, 128, 255])
      expect(
        rated(
          3.6,
          painted(() => tone),
        ).value,
      ).toBe(0);
    for (const norm of [Number.NaN, 0, -1]) expect(rated(norm).value).toBe(0);
    expect(
      rated(
        3.6,
        painted(() => Number.NaN),
      ).value,
    ).toBe(0);
  });
});
