import { describe, expect, it } from 'vitest';
import { type CaptureClaims, wireCapture } from './capture-claims.ts';

const CLAIMS: CaptureClaims = {
  source: 'camera',
  camera: 'built-in',
  native: true,
  frameInterval: 33.3,
  frameJitter: 0.02,
  shutterDelay: 2400,
  guide: { x: 0.3, off_centre: 0.1 },
};

describe('wireCapture', () => {
  it('renames the claims and keeps their values', () => {
    expect(wireCapture(CLAIMS)).toEqual({
      source: 'camera',
      camera: 'built-in',
      native: true,
      frame_interval: 33.3,
      frame_jitter: 0.02,
      shutter_delay: 2400,
      guide: { x: 0.3, off_centre: 0.1 },
    });
  });

  it('sends null for a claim that was not collected, because JSON would leave out undefined', () => {
    const nothing: CaptureClaims = {
      source: 'file',
      camera: null,
      native: null,
      frameInterval: null,
      frameJitter: null,
      shutterDelay: null,
      guide: null,
    };
    expect(Object.values(JSON.parse(JSON.stringify(wireCapture(nothing))))).toEqual([
      'file',
      ...Array(6).fill(null),
    ]);
  });

  it('passes on no other property, such as a label', () => {
    const labelled = { ...CLAIMS, label: 'FaceTime HD Camera' };
    expect(JSON.stringify(wireCapture(labelled))).not.toContain('FaceTime');
  });
});
