import type { RecognitionMeasures } from './recognition-measures.ts';

/**
 * Mean and deviation of a measure over good portraits, then its weights: for the quality, for
 * "blurred" and for "covered". The last two are against any other reason.
 */
export type MeasureWeights = readonly [
  mean: number,
  deviation: number,
  quality: number,
  blurred: number,
  covered: number,
];

/** What is added to the three weighted sums. */
export const BIAS = { quality: 3.327, blurred: -1.864, covered: -2.508 } as const;

/**
 * Three logistic regressions. They were fitted on 27 November 2026 on faces of Labeled Faces in
 * the Wild: 2,320 good portraits against 24,124 readings of 300 people in 71 kinds of degradation.
 * A reading counts as bad if its embedding came near that of another person with the same
 * degradation. docs/accuracy.md has the figures on people who were left out of the fit.
 */
export const QUALITY_WEIGHTS: Readonly<Record<keyof RecognitionMeasures, MeasureWeights>> = {
  embeddingNorm: [1.3028, 0.1189, 0.914, 0.054, 0.287],
  detectorDoubt: [-6.8593, 0.2051, -0.266, -0.016, -0.024],
  fineDetail: [-1.055, 0.2374, 4.412, -1.571, 0.829],
  coarseDetail: [-0.9262, 0.1875, -3.138, -0.281, -0.338],
  fineDirection: [0.3395, 0.1691, 0.654, 0.205, 1.383],
  coarseDirection: [0.2787, 0.1524, -0.632, -0.452, -0.267],
  grain: [-0.5064, 0.0889, -1.195, 0.025, -0.073],
  flatShare: [-2.6005, 0.2075, -1.667, -1.619, 0.322],
  relativeFlatShare: [-2.4388, 0.2212, 1.396, 1.122, 0.623],
  eyeDetail: [0.142, 0.2073, 0.14, -0.145, -0.404],
  mouthDetail: [0.2206, 0.2335, 0.468, -0.159, -0.708],
  leftCheekDetail: [-0.5675, 0.4285, -0.203, -0.027, 0.286],
  rightCheekDetail: [-0.5823, 0.4249, -0.26, 0.011, 0.24],
  mouthLight: [-0.2204, 0.1425, -0.064, 0.08, 0.117],
  noseLight: [-0.1069, 0.2475, 0.921, -1.314, -1.097],
  noseLightDifference: [0.2029, 0.1774, 0.307, -0.254, -0.075],
  cheekLight: [-0.0664, 0.2504, -0.932, 1.208, 0.905],
  mouthColour: [0.3799, 0.2556, -0.064, 0.272, 0.794],
  contrast: [3.6198, 0.2478, -1.051, -1.006, 1.55],
  burntOut: [0.0008, 0.0063, -0.057, -0.066, -0.126],
};
