import { IMAGE_RULES } from '@facecompare/contract';

/** Limits on the size of an image and on the time to decode it. An image beyond them is refused. */
export interface ImageLimits {
  /** Largest file in bytes: `image-too-large`. */
  readonly maxBytes: number;
  /** Most pixels, according to the header: `image-too-many-pixels`. */
  readonly maxPixels: number;
  /** Longest side in pixels, according to the header: `image-too-many-pixels`. */
  readonly maxSide: number;
  /** Shortest side in pixels: `image-too-small`. */
  readonly minSide: number;
  /** Seconds after which decoding stops: `image-corrupt`. */
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
