import type { ModelPlan, StepOf } from './model-plan.ts';
import { roundUp } from './round-up.ts';
import { tensorAt } from './tensor-at.ts';

/**
 * The size of the matrix that a convolution multiplies by: inputs of a place in memory, how many
 * have a meaning, and the padded number of all inputs.
 */
export function productSize({ from, side }: StepOf<'convolve'>, plan: ModelPlan) {
  const { channels, used } =
    from === null ? { channels: plan.input[0], used: plan.input[0] } : tensorAt(plan, from);
  return { inputs: channels, used, length: roundUp(8, side * side * channels) };
}
