import { MODEL_CATALOG } from '../model-catalog.ts';
import { type Box, centreOf, squareByHeight } from './geometry.ts';
import type { Pixels } from './pixels/pixels.ts';
import { resample } from './pixels/resample.ts';
import { toTensor } from './pixels/to-tensor.ts';

/**
 * Pixels along an axis that each value is averaged from. More take twice the time and do not help
 * the model.
 */
const ENOUGH_PIXELS = 3;

/**
 * How much larger than the face the crop is. The model looks for the edge of a screen or of paper
 * around the face.
 */
const CONTEXT = 2.7;

const [, , HEIGHT, WIDTH] = MODEL_CATALOG.liveness.input.shape;

/**
 * Returns the crop for the spoof model: the squared box, enlarged about its centre as far as the
 * image allows, and shifted to lie inside the image.
 */
export function spoofRegion(
  box: Box,
  image: { readonly width: number; readonly height: number },
): Box {
  const square = squareByHeight(box);
  const side =
    square.width * Math.min(CONTEXT, image.width / square.width, image.height / square.height);
  const centre = centreOf(square);
  const x = Math.min(Math.max(0, centre.x - side / 2), image.width - side);
  const y = Math.min(Math.max(0, centre.y - side / 2), image.height - side);
  return { x, y, width: side, height: side };
}

/** Converts the face with its surroundings to the input of the spoof model. */
export const spoofInput = (pixels: Pixels, box: Box): Float32Array =>
  toTensor(
    resample(pixels, spoofRegion(box, pixels), WIDTH, HEIGHT, ENOUGH_PIXELS),
    MODEL_CATALOG.liveness.input,
  );

/**
 * Rates how live the face looks: the softmax of the first of three logits, 0 to 1. It is one weak
 * passive signal: no error rate at any threshold is known. Never call it liveness detection.
 */
export function liveScoreIn(logits: Float32Array): number {
  const largest = Math.max(...logits);
  const powers = [...logits].map((logit) => Math.exp(logit - largest));
  return (powers[0] ?? 0) / powers.reduce((sum, power) => sum + power, 0);
}
