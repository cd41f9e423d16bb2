import { layOutColumns, slopesOf } from './lay-out-columns.ts';
import { layOutPanels } from './lay-out-weights.ts';
import type { ModelMemory } from './model-memory.ts';
import type { StepOf } from './model-plan.ts';
import { productSize } from './product-size.ts';
import { valuesOf } from './whole-weights.ts';

/**
 * Lays out the weights of a convolution, and returns the call that runs it.
 *
 * The call rounds its input to int16 by the largest magnitude in it, so that the steps are as fine
 * as possible.
 */
export function convolutionCall(step: StepOf<'convolve'>, memory: ModelMemory): () => void {
  const { kernels, plan, data, fed, rounded, patched, peaks, keep, shapeOf, placeOf } = memory;
  const { side, stride, pad, dilation, outputs } = step;
  const out = shapeOf(step.to);
  const to = placeOf(step.to) + step.channel * 4;
  const rows = out.height * out.width;
  const { length, inputs, used } = productSize(step, plan);
  const { panels, steps, limit } = layOutPanels(data, step.weights, {
    outputs,
    used,
    inputs,
    places: side * side,
    length,
  });
  const weights = keep(panels);
  const columns = keep(
    layOutColumns(
      steps,
      step.bias && valuesOf(data, step.bias, outputs),
      slopesOf(data, step.slope, outputs),
    ),
  );
  const peakOf = (tensor: number): number => peaks[tensor] ?? 0;
  const multiply = (from: number, scale: number): void => {
    const peak = kernels.pointwise(
      ...([from, weights, columns, to, rows, length] as const),
      ...([steps.length, out.channels, 1 / scale] as const),
    );
    peaks[step.to] = Math.max(peak, step.channel > 0 ? peakOf(step.to) : 0);
  };
  const scaleOf = (peak: number): number => (peak > 0 ? limit / peak : 1);

  if (step.from === null) {
    const [colours, height, width] = plan.input;
    return () => {
      const scale = scaleOf(kernels.peak(fed, colours * height * width));
      kernels.interleave(fed, rounded, height, width, colours, pad, scale);
      kernels.fedPatches(
        ...([rounded, patched, width + 2 * pad, colours, side, stride] as const),
        ...([out.height, out.width, length] as const),
      );
      multiply(patched, scale);
    };
  }
  const { from } = step;
  const source = placeOf(from);
  const { height, width, channels } = shapeOf(from);
  return () => {
    const scale = scaleOf(peakOf(from));
    kernels.quantise(source, rounded, height * width * channels, scale);
    if (side === 1) return multiply(rounded, scale);
    kernels.patches(
      ...([rounded, patched, height, width, channels, side] as const),
      ...([stride, pad, dilation, out.height, out.width] as const),
    );
    multiply(patched, scale);
  };
}
