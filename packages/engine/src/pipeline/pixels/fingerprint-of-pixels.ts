import { type Fingerprint, fingerprintOf } from '@facecompare/contract/same-image';
import type { Pixels } from './pixels.ts';
import { resample } from './resample.ts';

/** Side of the thumbnail: a fingerprint reads no more. */
const SIDE = 50;

/** Pixels along an axis that each value is averaged from. More take longer and find no more copies. */
const ENOUGH_PIXELS = 4;

/** Returns the fingerprint of a whole picture, from a few of its pixels. */
export function fingerprintOfPixels(pixels: Pixels): Fingerprint | null {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const data = resample(pixels, whole, SIDE, SIDE, ENOUGH_PIXELS);
  return fingerprintOf({ data, width: SIDE, height: SIDE, channels: 3 });
}
