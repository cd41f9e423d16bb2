import { MODEL_CATALOG } from '../model-catalog.ts';
import { toTensor } from './pixels/to-tensor.ts';

/** Length of an embedding. */
export const EMBEDDING_LENGTH = 512;

/**
 * Converts an aligned face to the input of the embedding model.
 * @param aligned what `alignFace` returns
 */
export const embeddingInput = (aligned: Float32Array): Float32Array =>
  toTensor(aligned, MODEL_CATALOG.feature.input);

/**
 * Measures how well a face could be read: the length of the model's output before its scaling.
 * Models of this family give a long vector for an upright, sharp face and a short one for anything
 * else.
 */
export const embeddingNormOf = (output: Float32Array): number =>
  Math.sqrt(output.reduce((sum, value) => sum + value * value, 0));

/**
 * Returns the embedding in the model's output, scaled to length 1, so that the cosine of two is
 * their inner product.
 * @throws RangeError if the output has no direction (zero, or not finite), because such a face must
 *   not be compared
 */
export function embeddingIn(output: Float32Array): Float32Array {
  const length = embeddingNormOf(output);
  if (output.length !== EMBEDDING_LENGTH || !Number.isFinite(length) || length === 0) {
    throw new RangeError('The embedding net gave no usable answer.');
  }
  return output.map((value) => value / length);
}
