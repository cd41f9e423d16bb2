import type { CaptureClaimsOutput } from './session/capture-claims-output.ts';

/**
 * The kind of camera, by the label that the browser gives it. `virtual`: a known virtual camera, or
 * a stream that the page itself made. `unknown`: the label says neither.
 */
export type CameraClass = 'built-in' | 'external' | 'virtual' | 'unknown';

/**
 * What the page claims about how the selfie was taken. It is evidence, never liveness: software
 * that controls the page can send any claim. A claim is null if the page could not collect it.
 */
export interface CaptureClaims {
  readonly source: 'camera' | 'file';
  /** The class of the camera's label. The label itself is never sent. */
  readonly camera: CameraClass | null;
  /**
   * Whether `getUserMedia` and the canvas functions look like the browser's own code. Null also if
   * the page has replaced the function that would show it.
   */
  readonly native: boolean | null;
  /** Median of the time between camera frames, in milliseconds. */
  readonly frameInterval: number | null;
  /** The 90th minus the 10th percentile of these times, divided by their median. */
  readonly frameJitter: number | null;
  /** From the first good picture to the shutter, in milliseconds. */
  readonly shutterDelay: number | null;
  /**
   * The guide's last reading. The face is `x`, `y`, `width` and `height` in fractions of the frame.
   * The measured value has the name of its hint, such as `turned` or `off_centre`.
   */
  readonly guide: Readonly<Record<string, number>> | null;
}

/** Returns the claims under their names in a request. It passes on no other property. */
export const wireCapture = ({
  source,
  camera,
  native,
  frameInterval,
  frameJitter,
  shutterDelay,
  guide,
}: CaptureClaims): CaptureClaimsOutput => ({
  source,
  camera,
  native,
  frame_interval: frameInterval,
  frame_jitter: frameJitter,
  shutter_delay: shutterDelay,
  guide: guide && { ...guide },
});
