import { IMAGE_RULES } from '@facecompare/contract';

/** What an image may cost before it is refused. */
export interface ImageLimits {
  /** Largest file in bytes: `image-too-large`. */
  readonly maxBytes: number;
  /** Most pixels, judged from the header: `image-too-many-pixels`. */
  readonly maxPixels: number;
  /** Longest side in pixels, judged from the header: `image-too-many-pixels`. */
  readonly maxSide: number;
  /** Shortest side in pixels: `image-too-small`. */
  readonly minSide: number;
  /** Seconds after which decoding is given up: `image-corrupt`. */
  readonly decodeSeconds: number;
}

/** The rules of the contract, and three seconds to decode. */
export const IMAGE_LIMITS: ImageLimits = {
  maxBytes: IMAGE_RULES.maxBytes,
  maxPixels: IMAGE_RULES.maxPixels,
  maxSide: IMAGE_RULES.maxSide,
  minSide: IMAGE_RULES.minSide,
  decodeSeconds: 3,
};
