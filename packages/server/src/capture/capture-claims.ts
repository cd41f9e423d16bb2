import type { CaptureClaimsOutput } from '@facecompare/contract/session';

/**
 * What the page claims about how the selfie was taken. It is evidence and no proof, because a page
 * can claim anything. Null stands for "not known".
 */
export interface CaptureClaims {
  /** Where the selfie comes from. */
  readonly source: 'camera' | 'file';
  /** The class of the camera by its label; null without a camera. */
  readonly camera: 'built-in' | 'external' | 'virtual' | 'unknown' | null;
  /** Whether `getUserMedia` and the canvas functions are the browser's own code. */
  readonly native: boolean | null;
  /** Median milliseconds between two frames of the camera, up to 60,000. */
  readonly frameInterval: number | null;
  /** (p90 - p10) / median of these intervals, up to 1,000. */
  readonly frameJitter: number | null;
  /** Milliseconds from the first live picture to the shutter, up to a day. */
  readonly shutterDelay: number | null;
  /** The last readings of the guide: up to 12 numbers by their names. */
  readonly guide: Readonly<Record<string, number>> | null;
}

/** Returns claims in the form of the wire. */
export const captureOutput = ({
  frameInterval,
  frameJitter,
  shutterDelay,
  guide,
  ...same
}: CaptureClaims): CaptureClaimsOutput => ({
  ...same,
  frame_interval: frameInterval,
  frame_jitter: frameJitter,
  shutter_delay: shutterDelay,
  guide: guide && { ...guide },
});

/** Returns claims from the form of the wire. */
export const captureOf = ({
  frame_interval,
  frame_jitter,
  shutter_delay,
  ...same
}: CaptureClaimsOutput): CaptureClaims => ({
  ...same,
  frameInterval: frame_interval,
  frameJitter: frame_jitter,
  shutterDelay: shutter_delay,
});
