import type { ModelName } from '../src/model-catalog.ts';
import { FIVE_POINTS } from '../src/pipeline/locate-landmarks.ts';

/**
 * Weights of a model, by name, that get a bit more than their size alone would give them. The
 * function says for which channels.
 */
export type FinerWeights = Readonly<Record<string, (channel: number) => boolean>>;

const all = () => true;
const ofFivePoints = new Set(FIVE_POINTS.flat().flatMap((point) => [2 * point, 2 * point + 1]));

/**
 * Found by rounding one weight at a time on 30 pairs of LFW. These weights make four fifths of the
 * squared error of the detector's boxes. They make two fifths of that of the five points, and a
 * quarter of that of the embedding. In the last layer of the landmarks only the points for the
 * alignment of a face are finer. The result was compared with the published models on 1,800 pairs
 * of LFW. With these weights and the sums of `quantise.ts`, 2 pairs differ by more than a cosine of
 * 0.01 (0.0105 at most). Without them 18 pairs do (0.0170).
 */
export const FINER_WEIGHTS: Readonly<Record<ModelName, FinerWeights>> = {
  detect: { '570': all, '576': all, '582': all, '588': all },
  landmark: { 'output_layer.linear.weight': (channel) => ofFivePoints.has(channel) },
  feature: { '525': all, '570': all },
  liveness: {},
};

/**
 * Up to this many values a weight costs little as float16, and those of the first layers matter
 * most.
 */
const FEW_VALUES = 2048;

/**
 * Up to this many values two fine bits cost little: four thousand, or twice that if a layer
 * narrows.
 */
const SOME_VALUES = 4096;

/**
 * Returns the axis of a weight that counts output channels: 0 for Conv and for a Gemm with transB,
 * 1 for a plain matrix product. Null for an operator whose second operand is no such weight.
 */
export function outputAxisOf(operator: string, transposesB: boolean): 0 | 1 | null {
  if (operator === 'Conv') return 0;
  if (operator === 'MatMul') return 1;
  return operator === 'Gemm' ? (transposesB ? 0 : 1) : null;
}

export interface Weight {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array;
  readonly axis: 0 | 1 | null;
}

/**
 * Chooses how a weight is stored: `half` is float16, a number counts the fine bits beside int8.
 *
 * Found by rounding one weight at a time to plain int8. In the embedding model one depthwise layer
 * of 576 values made three fifths of the whole squared error. A layer that narrows has fewer
 * channels that come out than go in. It made two to three times the error of a widening one of the
 * same size.
 */
export function storageOf(
  { name, dims, values, axis }: Weight,
  finer: FinerWeights,
): 'half' | 0 | 1 | 2 {
  const [out = 1, into = 1, ...kernel] = dims;
  if (axis === null || dims.length < 2 || values.length <= FEW_VALUES) return 'half';
  const depthwise = into === 1;
  if (depthwise) return kernel.every((side) => side <= 3) ? 'half' : 2;
  if (finer[name]) return 1;
  const narrows = out < into && kernel.length > 0;
  if (values.length <= (narrows ? 2 * SOME_VALUES : SOME_VALUES)) return 2;
  return narrows ? 1 : 0;
}
