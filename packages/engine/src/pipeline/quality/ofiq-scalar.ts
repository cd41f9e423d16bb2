/**
 * The curve by which OFIQ maps a native measure to a component quality: 0 to 1, one half at `x0`.
 * It is steeper if `width` is smaller.
 */
const sigmoid = (value: number, x0: number, width: number): number =>
  1 / (1 + Math.exp((x0 - value) / width));

/** A component quality, 0 to 100 and whole, as ISO/IEC 29794-5 counts it. */
const scalar = (quality: number): number => Math.round(100 * Math.max(0, Math.min(1, quality)));

/**
 * Component qualities, 0 (worst) to 100, of native measures, with OFIQ's constants. Measures
 * without such constants stay native.
 */
export const OFIQ = {
  interEyeDistance: (pixels: number) => scalar(sigmoid(pixels, 70, 20)),
  headSize: (share: number) => scalar(2 * (1 - sigmoid(Math.abs(share - 0.45), 0, 0.05))),
  leftwardCrop: (eyes: number) => scalar(sigmoid(eyes, 0.9, 0.1)),
  rightwardCrop: (eyes: number) => scalar(sigmoid(eyes, 0.9, 0.1)),
  marginAbove: (heights: number) => scalar(sigmoid(heights, 1.4, 0.1)),
  marginBelow: (heights: number) => scalar(sigmoid(heights, 1.8, 0.1)),
  pose: (degrees: number) => scalar(Math.max(0, Math.cos((degrees * Math.PI) / 180)) ** 2),
  eyesOpen: (opening: number) => scalar(sigmoid(opening, 0.02, 0.01)),
  mouthClosed: (opening: number) => scalar(1 - sigmoid(opening, 0.2, 0.06)),
  underExposure: (share: number) => scalar(sigmoid(1 - share, 0.92, 0.05)),
  dynamicRange: (bits: number) => scalar(bits / 8),
} as const;
