import type { CaptureClaims } from '@facecompare/contract';
import type { CaptureClaimsOutput } from '@facecompare/contract/session';

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
