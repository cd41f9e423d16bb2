import { convolutionCall } from './convolution-call.ts';
import { depthwiseCall } from './depthwise-call.ts';
import type { ModelMemory } from './model-memory.ts';
import type { Step } from './model-plan.ts';

/** Returns the call of the kernels that runs a step. */
export function stepCall(step: Step, memory: ModelMemory): () => void {
  const { kernels, peaks, shapeOf, placeOf } = memory;
  const to = placeOf(step.to);
  const out = shapeOf(step.to);
  switch (step.do) {
    case 'convolve':
      return convolutionCall(step, memory);
    case 'depthwise':
      return depthwiseCall(step, memory);
    case 'add': {
      const [one, other] = [placeOf(step.one), placeOf(step.other)];
      const count = out.height * out.width * out.channels;
      return () => {
        peaks[step.to] = kernels.add(one, other, to, count, step.slope);
      };
    }
    case 'average': {
      const { height, width } = shapeOf(step.from);
      const from = placeOf(step.from);
      return () => {
        peaks[step.to] = kernels.average(from, to, height * width, out.channels);
      };
    }
    case 'gate': {
      const [from, by] = [placeOf(step.from), placeOf(step.by)];
      return () => {
        const factors = new Float32Array(kernels.memory.buffer, by, out.channels);
        factors.set(factors.map((value) => 1 / (1 + Math.exp(-value))));
        peaks[step.to] = kernels.multiply(from, by, to, out.height * out.width, out.channels);
      };
    }
    default:
      return step satisfies never;
  }
}
