import { describe, expect, it } from 'vitest';
import { detectorInput, facesIn } from './find-faces.ts';

const image = (width: number, height: number) => ({
  data: new Uint8Array(width * height * 3).fill(255),
  width,
  height,
  channels: 3 as const,
});

describe('facesIn', () => {
  it('keeps scores above 0.65 and returns boxes in pixels of a 4:3 image', () => {
    const scores = Float32Array.from([0.3, 0.7, 0.35, 0.65, 0.9, 0.1]);
    const boxes = Float32Array.from([0.25, 0.5, 0.5, 0.75, 0, 0, 1, 1, 0, 0, 1, 1]);
    const faces = facesIn(scores, boxes, image(640, 480));
    expect(faces).toHaveLength(1);
    expect(faces[0]?.box).toEqual({ x: 160, y: 240, width: 160, height: 120 });
    expect(faces[0]?.score).toBeCloseTo(0.7);
  });

  it('undoes the letterbox of a tall image', () => {
    // 300 x 800 lies in the middle of 1066.67 x 800.
    const [face] = facesIn(
      Float32Array.from([0, 1]),
      Float32Array.from([0.5, 0.5, 0.6, 0.75]),
      image(300, 800),
    );
    expect(face?.box.x).toBeCloseTo(150);
    expect(face?.box.y).toBeCloseTo(400);
    expect(face?.box.width).toBeCloseTo(106.667, 2);
    expect(face?.box.height).toBeCloseTo(200);
  });

  it('averages two candidates with similar scores for one face, whichever is the better', () => {
    const boxes = Float32Array.from([0.25, 0.25, 0.5, 0.75, 0.27, 0.25, 0.52, 0.77]);
    const boxOf = (one: number, other: number) =>
      facesIn(Float32Array.from([0, one, 0, other]), boxes, image(640, 480))[0]?.box;
    for (const box of [boxOf(0.99991, 0.9999), boxOf(0.9999, 0.99991)]) {
      expect(box?.x).toBeCloseTo(166.4, 2);
      expect(box?.height).toBeCloseTo(244.8, 2);
    }
  });

  it('averages a candidate below 0.65 into a face, but never returns it as a face', () => {
    const boxes = Float32Array.from([
      0.25, 0.25, 0.5, 0.75, 0.27, 0.25, 0.52, 0.75, 0.7, 0.1, 0.9, 0.5,
    ]);
    const faces = facesIn(Float32Array.from([0, 0.9, 0, 0.6, 0, 0.6]), boxes, image(640, 480));
    expect(faces).toHaveLength(1);
    // 0.6 above the limit of 0.3 against 0.3: a third of the 12.8 pixels between them.
    expect(faces[0]?.box.x).toBeCloseTo(160 + 12.8 / 3, 3);
  });

  it('ignores a candidate whose score is NaN', () => {
    expect(facesIn(Float32Array.from([0, Number.NaN]), new Float32Array(4), image(64, 64))).toEqual(
      [],
    );
  });
});

it('makes an input of the size that the detector expects', () => {
  const input = detectorInput(image(100, 300));
  expect(input).toHaveLength(3 * 240 * 320);
  expect(input[0]).toBeCloseTo(1, 5);
});
