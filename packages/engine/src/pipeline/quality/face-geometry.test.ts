import { describe, expect, it } from 'vitest';
import { type DrawnFace, drawnLandmarks, imageOf } from './drawn-face.test-support.ts';
import { type FaceGeometry, faceGeometry } from './face-geometry.ts';

const of = (face: DrawnFace = {}) => faceGeometry(drawnLandmarks(face), imageOf(face));

/** Values of one measure over a row of faces. */
const row = (measure: (geometry: FaceGeometry) => number, faces: readonly DrawnFace[]) =>
  faces.map((face) => measure(of(face)));
const rises = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));

describe('faceGeometry', () => {
  it('is within all limits for an upright, frontal face', () => {
    const face = of();
    expect(face.interEyeDistance).toBeCloseTo(90, 3);
    expect(face.headSize).toBeCloseTo(150 / 480, 3);
    for (const angle of [face.yaw, face.pitch, face.roll]) expect(Math.abs(angle)).toBeLessThan(1);
    expect(face.centre.x).toBeCloseTo(0.5, 3);
  });

  it('measures sizes in their units', () => {
    expect(
      rises(
        row(
          ({ interEyeDistance }) => interEyeDistance,
          [30, 60, 120, 200].map((toChin) => ({ toChin })),
        ),
      ),
    ).toBe(true);
    expect(
      rises(
        row(
          ({ headSize }) => headSize,
          [30, 60, 120, 200].map((toChin) => ({ toChin })),
        ),
      ),
    ).toBe(true);
    // In a picture of twice the height the same face has half the share of it, and as many pixels.
    expect(of({ height: 960 }).headSize).toBeCloseTo(of().headSize / 2, 5);
    expect(of({ height: 960 }).interEyeDistance).toBeCloseTo(of().interEyeDistance, 5);
  });

  it('measures the room on each side of the face', () => {
    const steps = [100, 200, 300, 400];
    expect(
      rises(
        row(
          ({ leftwardCrop }) => leftwardCrop,
          steps.map((x) => ({ eyes: [x, 220] as const })),
        ),
      ),
    ).toBe(true);
    expect(
      rises(
        row(
          ({ rightwardCrop }) => -rightwardCrop,
          steps.map((x) => ({ eyes: [x, 220] as const })),
        ),
      ),
    ).toBe(true);
    expect(
      rises(
        row(
          ({ marginAbove }) => marginAbove,
          steps.map((y) => ({ eyes: [320, y] as const })),
        ),
      ),
    ).toBe(true);
    expect(
      rises(
        row(
          ({ marginBelow }) => -marginBelow,
          steps.map((y) => ({ eyes: [320, y] as const })),
        ),
      ),
    ).toBe(true);
    expect(of({ eyes: [90, 220] }).leftwardCrop).toBeCloseTo(1, 3);
  });

  it('measures each turn independently', () => {
    const turned = [-0.2, -0.1, 0, 0.1, 0.2];
    expect(
      rises(
        row(
          ({ yaw }) => yaw,
          turned.map((x) => ({ nose: [x, 0] as const })),
        ),
      ),
    ).toBe(true);
    expect(
      rises(
        row(
          ({ pitch }) => pitch,
          turned.map((y) => ({ nose: [0, y] as const })),
        ),
      ),
    ).toBe(true);
    for (const roll of [-40, -10, 15, 60]) {
      const face = of({ roll });
      expect(face.roll).toBeCloseTo(roll, 2);
      expect(Math.abs(face.pitch)).toBeLessThan(1);
      expect(Math.abs(face.yaw)).toBeLessThan(1);
    }
  });

  it('measures how far eyes and mouth are open, whatever the size of the face', () => {
    const openings = [0, 0.02, 0.05, 0.1];
    for (const toChin of [40, 200]) {
      expect(
        row(
          ({ eyesOpen }) => eyesOpen,
          openings.map((eyesOpen) => ({ eyesOpen, toChin })),
        ),
      ).toEqual(openings.map((opening) => expect.closeTo(opening, 3)));
      expect(
        row(
          ({ mouthOpen }) => mouthOpen,
          openings.map((mouthOpen) => ({ mouthOpen, toChin })),
        ),
      ).toEqual(openings.map((opening) => expect.closeTo(opening, 3)));
    }
  });
});
