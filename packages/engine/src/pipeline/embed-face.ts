import { MODEL_CATALOG } from '../model-catalog.ts';
import { toTensor } from './to-tensor.ts';

/** Length of an embedding. */
export const EMBEDDING_LENGTH = 512;

/**
 * An aligned face as the embedding net wants it.
 * @param aligned what `alignFace` returns
 */
export const embeddingInput = (aligned: Float32Array): Float32Array =>
  toTensor(aligned, MODEL_CATALOG.feature.input);

/**
 * How well a face could be read: the length of the net's answer before it is brought to 1. Nets of this family answer an
 * upright, sharp face with a long vector and anything else with a short one.
 */
export const embeddingNormOf = (output: Float32Array): number =>
  Math.sqrt(output.reduce((sum, value) => sum + value * value, 0));

/**
 * The embedding in the net's answer, brought to length 1 so that the cosine of two is their inner product.
 * @throws RangeError where the answer has no direction (zero, or not finite): such a face must not be compared at all
 */
export function embeddingIn(output: Float32Array): Float32Array {
  const length = embeddingNormOf(output);
  if (output.length !== EMBEDDING_LENGTH || !Number.isFinite(length) || length === 0) {
    throw new RangeError('The embedding net gave no usable answer.');
  }
  return output.map((value) => value / length);
}
