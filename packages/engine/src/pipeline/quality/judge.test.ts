import type { GuideHint } from '@facecompare/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnFace, drawnLandmarks, drawnPixels, imageOf } from './drawn-face.test-support.ts';
import { faceGeometry } from './face-geometry.ts';
import { DEFAULT_GATES, gatesFrom } from './gates.ts';
import { judgeFrame } from './judge-frame.ts';
import { judgePhoto } from './judge-photo.ts';
import { type FaceMeasures, measureFace } from './measure-face.ts';
import { type Moment, motionBetween } from './measure-motion.ts';
import { OFIQ } from './ofiq-scalar.ts';
import { qualityOf } from './quality-of.ts';

const GOOD: FaceMeasures = { ...measureFace(drawnPixels(), drawnLandmarks()), sharpness: 0.06 };
interface Seen {
  readonly counted?: number;
  readonly motion?: number | null;
  readonly gates?: typeof DEFAULT_GATES;
  readonly shown?: GuideHint | null;
}
const frame = (
  changed: Partial<FaceMeasures> = {},
  { counted = 1, motion = 0, gates = DEFAULT_GATES, shown = null }: Seen = {},
) =>
  judgeFrame(
    { image: imageOf(), counted, measures: { ...GOOD, ...changed }, motion },
    gates.camera,
    shown,
  );
const geometryOf = (face: DrawnFace) => faceGeometry(drawnLandmarks(face), imageOf());

describe('judgeFrame', () => {
  it('returns no hint for a good face', () => {
    expect(frame()).toEqual({ hint: null });
    expect(frame({}, { motion: null })).toEqual({ hint: null });
  });

  it.each([
    ['too-far', geometryOf({ toChin: 70 })],
    ['too-close', geometryOf({ toChin: 300, eyes: [320, 130] })],
    ['eyes-shut', { eyesOpen: 0.01 }],
    ['too-dark', { luminanceMean: 0.1 }],
    ['too-bright', { luminanceMean: 0.9 }],
    ['uneven-light', { illuminationUniformity: 0.05 }],
    ['blurred', { sharpness: 0.01 }],
  ] as const)('returns %s, with the measured value and its limit', (hint, changed) => {
    const finding = frame(changed);
    expect(finding).toMatchObject({ hint, value: expect.any(Number), limit: expect.any(Number) });
  });

  it.each([
    // The left of the unmirrored picture is on the right of a person who looks into the camera, so
    // they step to their left.
    ['off-centre', { eyes: [150, 220] }, 'left'],
    ['off-centre', { eyes: [490, 220] }, 'right'],
    ['off-centre', { eyes: [320, 60] }, 'down'],
    ['off-centre', { eyes: [320, 340], toChin: 120 }, 'up'],
    // If the nose is towards the right of the picture, the head is turned to the person's own left.
    ['turned', { nose: [0.3, 0] }, 'right'],
    ['turned', { nose: [-0.3, 0] }, 'left'],
    ['turned', { nose: [0, 0.25] }, 'down'],
    ['turned', { nose: [0, -0.25] }, 'up'],
    // If the face leans clockwise in the picture, the person's own left eye is the lower one.
    ['tilted', { roll: 30 }, 'right'],
    ['tilted', { roll: -30 }, 'left'],
  ] as const)('returns %s with its direction: %j', (hint, face, direction) => {
    expect(frame(geometryOf(face))).toMatchObject({ hint, direction });
  });

  it('returns the most important correction first', () => {
    const all = {
      ...faceGeometry(drawnLandmarks({ toChin: 60, eyes: [100, 100], roll: 40 }), imageOf()),
      luminanceMean: 0.1,
      sharpness: 0,
    };
    expect(
      judgeFrame(
        { image: imageOf(), counted: 0, measures: null, motion: null },
        DEFAULT_GATES.camera,
        null,
      ).hint,
    ).toBe('no-face');
    expect(frame(all, { counted: 2 }).hint).toBe('multiple-faces');
    expect(frame(all).hint).toBe('too-far');
    expect(frame({ luminanceMean: 0.1, sharpness: 0 }).hint).toBe('too-dark');
    expect(frame({ sharpness: 0 }, { motion: 9 }).hint).toBe('blurred');
    expect(frame({}, { motion: 9 }).hint).toBe('moving');
  });

  it('lets the host change each limit or turn it off', () => {
    const dark = { luminanceMean: 0.1 };
    expect(frame(dark, { gates: gatesFrom({ camera: { minLuminance: 0.05 } }) }).hint).toBeNull();
    expect(frame(dark, { gates: gatesFrom({ camera: { minLuminance: false } }) }).hint).toBeNull();
    expect(
      frame({ sharpness: 0 }, { gates: gatesFrom({ camera: { sharpness: false } }) }).hint,
    ).toBeNull();
  });

  it('does not flicker at a limit: a shown hint stays until the value is clearly better', () => {
    const limit = DEFAULT_GATES.camera.minLuminance as number;
    const shown = { shown: 'too-dark' as const };
    expect(frame({ luminanceMean: limit * 1.05 }).hint).toBeNull();
    expect(frame({ luminanceMean: limit * 1.05 }, shown).hint).toBe('too-dark');
    expect(frame({ luminanceMean: limit * 1.2 }, shown).hint).toBeNull();
  });
});

describe('judgePhoto', () => {
  const judge = (changed: Partial<FaceMeasures>, gates = DEFAULT_GATES.photo, counted = 1) =>
    judgePhoto({ counted, measures: { ...GOOD, ...changed } }, gates, 'reference');

  it.each([
    ['face-too-small', 'too-far', { interEyeDistance: 15 }],
    ['low-quality', 'turned', { yaw: -80 }],
    ['low-quality', 'too-dark', { luminanceMean: 0.05 }],
    ['low-quality', 'too-bright', { luminanceMean: 0.97 }],
    ['low-quality', 'blurred', { sharpness: 0.002 }],
  ] as const)('refuses hopeless photos: %s, %s', (code, hint, changed) => {
    expect(judge(changed)).toMatchObject({
      hint,
      problem: { code, sides: ['reference'] },
      value: expect.any(Number),
    });
    const limits = Object.keys(DEFAULT_GATES.photo).map((name) => [name, false] as const);
    const off = { ...Object.fromEntries(limits), faces: true };
    expect(judge(changed, gatesFrom({ photo: off }).photo)).toEqual({ hint: null, problem: null });
  });

  it('refuses a photo without a face and one of several people, unless that is off', () => {
    expect(
      judgePhoto({ counted: 0, measures: null }, DEFAULT_GATES.photo, 'selfie').problem,
    ).toEqual({
      code: 'no-face',
      sides: ['selfie'],
    });
    expect(judge({}, DEFAULT_GATES.photo, 2).problem?.code).toBe('multiple-faces');
    const off = gatesFrom({ photo: { faces: false } }).photo;
    expect(judgePhoto({ counted: 0, measures: null }, off, 'selfie').problem).toBeNull();
    expect(judge({}, off, 2).problem).toBeNull();
  });

  it('accepts a photo that is on its side, tilted or a little dark', () => {
    expect(judge({ roll: 90, luminanceMean: 0.2, yaw: 40, eyesOpen: 0 }).problem).toBeNull();
  });
});

describe('qualityOf', () => {
  it('rates the better of two frames higher, for every part', () => {
    const best = qualityOf(GOOD);
    for (const worse of [
      { sharpness: 0.01 },
      { yaw: 40 },
      { pitch: 40 },
      { eyesOpen: 0.005 },
      { overExposure: 0.5 },
      { underExposure: 0.5 },
    ])
      expect(qualityOf({ ...GOOD, ...worse })).toBeLessThan(best);
  });

  it('is a number from 0 to 100 for any measures', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sharpness, yaw, share) => {
          const quality = qualityOf({
            ...GOOD,
            sharpness,
            yaw,
            pitch: yaw,
            eyesOpen: share,
            underExposure: share,
            overExposure: share,
          });
          expect(quality).toBeGreaterThanOrEqual(0);
          expect(quality).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});

describe('motionBetween', () => {
  const moment = (x: number, time: number): Moment => ({
    landmarks: drawnLandmarks({ eyes: [x, 220] }),
    time,
  });
  it('is in inter-eye distances a second', () => {
    expect(motionBetween(moment(300, 0), moment(300, 33), 90)).toBe(0);
    expect(motionBetween(moment(300, 0), moment(390, 1000), 90)).toBeCloseTo(1, 3);
    expect(motionBetween(moment(300, 0), moment(345, 100), 90)).toBeCloseTo(5, 3);
  });
  it('returns null for frames that are too far apart, or in the wrong order', () => {
    expect(motionBetween(moment(300, 0), moment(390, 1_500), 90)).toBeNull();
    expect(motionBetween(moment(300, 100), moment(390, 100), 90)).toBeNull();
    expect(motionBetween(moment(300, 100), moment(390, 50), 90)).toBeNull();
  });
});

describe('OFIQ', () => {
  it('has the constants of the standard at the middle of its curves', () => {
    expect([
      OFIQ.interEyeDistance(70),
      OFIQ.leftwardCrop(0.9),
      OFIQ.marginAbove(1.4),
      OFIQ.marginBelow(1.8),
      OFIQ.eyesOpen(0.02),
      OFIQ.mouthClosed(0.2),
    ]).toEqual([50, 50, 50, 50, 50, 50]);
    expect([OFIQ.headSize(0.45), OFIQ.pose(0), OFIQ.pose(90), OFIQ.dynamicRange(8)]).toEqual([
      100, 100, 0, 100,
    ]);
    expect(OFIQ.headSize(0.2)).toBeLessThan(5);
    expect(OFIQ.underExposure(0.5)).toBeLessThan(1);
  });
});
