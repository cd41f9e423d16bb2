import { MODEL_CATALOG } from '../model-catalog.ts';
import { type Box, type Point, squareByHeight } from './geometry.ts';
import type { Pixels } from './pixels/pixels.ts';
import { resample } from './pixels/resample.ts';
import { toTensor } from './pixels/to-tensor.ts';

const [, , HEIGHT, WIDTH] = MODEL_CATALOG.landmark.input.shape;

/**
 * Pixels along an axis that each value is averaged from. With four, a face in all eight EXIF
 * orientations gives the same embedding as with every pixel (cosine at least 0.9991). With three it
 * is 0.9987, because the face is aligned less well.
 */
const ENOUGH_PIXELS = 4;

/** Converts the squared face box to the input of the landmark model. */
export const landmarkInput = (pixels: Pixels, box: Box): Float32Array =>
  toTensor(
    resample(pixels, squareByHeight(box), WIDTH, HEIGHT, ENOUGH_PIXELS),
    MODEL_CATALOG.landmark.input,
  );

/**
 * Returns the landmarks in the model's output.
 * @param output 68 pairs x, y (iBUG order), 0 to 1 of the squared box
 * @param box the face box the input was made from
 * @returns 68 pairs x, y in pixels of the image
 */
export function landmarksIn(output: Float32Array, box: Box): Float32Array {
  const square = squareByHeight(box);
  return output.map((value, index) =>
    index % 2 === 0 ? square.x + value * square.width : square.y + value * square.height,
  );
}

/**
 * The indices of the 68 points whose mean is each of the five: eyes, tip of the nose, corners of
 * the mouth. Those at the left of the picture come first.
 */
export const FIVE_POINTS: readonly (readonly number[])[] = [
  [37, 38, 40, 41],
  [43, 44, 46, 47],
  [30],
  [48, 60],
  [54, 64],
];

/**
 * Returns the five points that align a face, as they lie in the picture: left eye, right eye, nose,
 * left and right corner of the mouth.
 * @param landmarks 68 pairs x, y in iBUG order
 */
export const fivePointsOf = (landmarks: Float32Array): Point[] =>
  FIVE_POINTS.map((indices) => ({
    x: indices.reduce((sum, index) => sum + (landmarks[index * 2] ?? 0), 0) / indices.length,
    y: indices.reduce((sum, index) => sum + (landmarks[index * 2 + 1] ?? 0), 0) / indices.length,
  }));
