import type { FaceMeasures } from './measure-face.ts';
import { OFIQ } from './ofiq-scalar.ts';

/** Sharpness at which half of its share is reached: the median of 2,320 LFW portraits. */
const USUAL_SHARPNESS = 0.06;

/**
 * Rates a frame, 0 to 100, to order the frames of one moment. It is higher if the face is sharper,
 * more frontal and better lit, and if the eyes are wider. It is an order only: no probability, and
 * not the unified quality score of ISO/IEC 29794-5.
 */
export function qualityOf({
  sharpness,
  yaw,
  pitch,
  eyesOpen,
  underExposure,
  overExposure,
}: FaceMeasures): number {
  const parts = [
    sharpness / (sharpness + USUAL_SHARPNESS),
    OFIQ.pose(yaw) / 100,
    OFIQ.pose(pitch) / 100,
    OFIQ.eyesOpen(eyesOpen) / 100,
    1 - Math.min(1, underExposure + overExposure),
  ];
  // The geometric mean, because good parts must not make up for a hopeless one.
  return (
    100 * parts.reduce((product, part) => product * Math.max(0, part), 1) ** (1 / parts.length)
  );
}
