import { slopesOf } from './lay-out-columns.ts';
import { layOutDepthwise } from './lay-out-weights.ts';
import type { ModelMemory } from './model-memory.ts';
import type { StepOf } from './model-plan.ts';
import { valuesOf } from './whole-weights.ts';

/** Lays out the weights of a depthwise convolution, and returns the call that runs it. */
export function depthwiseCall(step: StepOf<'depthwise'>, memory: ModelMemory): () => void {
  const { kernels, data, peaks, keep, shapeOf, placeOf } = memory;
  const { side, stride, pad } = step;
  const [from, to] = [placeOf(step.from), placeOf(step.to)];
  const [shape, out] = [shapeOf(step.from), shapeOf(step.to)];
  const weights = keep(layOutDepthwise(data, step.weights, out.used, out.channels, side * side));
  const columns = new Float32Array(2 * out.channels);
  if (step.bias) columns.set(valuesOf(data, step.bias, out.used));
  columns.set(slopesOf(data, step.slope, out.used), out.channels);
  const at = keep(columns);
  return () => {
    peaks[step.to] = kernels.depthwise(
      ...([from, weights, at, to, shape.height, shape.width, out.channels] as const),
      ...([side, stride, pad, out.height, out.width] as const),
    );
  };
}
