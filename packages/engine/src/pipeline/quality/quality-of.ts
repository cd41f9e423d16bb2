import type { FaceMeasures } from './measure-face.ts';
import { OFIQ } from './ofiq-scalar.ts';

/** Sharpness at which half of its share is reached: the median of 2,320 LFW portraits. */
const USUAL_SHARPNESS = 0.06;

/**
 * One number that orders the frames of one moment, 0 to 100: the sharper, the more frontal, the wider the eyes and the
 * better lit, the higher. An order only: no probability, and not the unified quality score of ISO/IEC 29794-5.
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
  // Their geometric mean, because one that is hopeless is not made good by the others.
  return (
    100 * parts.reduce((product, part) => product * Math.max(0, part), 1) ** (1 / parts.length)
  );
}
