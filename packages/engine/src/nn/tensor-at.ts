import type { ModelPlan, TensorPlan } from './model-plan.ts';

/**
 * Returns a tensor of a plan.
 * @throws Error if a step names a tensor that the plan does not have
 */
export function tensorAt({ tensors }: ModelPlan, at: number): TensorPlan {
  const tensor = tensors[at];
  if (!tensor) throw new Error(`The plan has no tensor ${at}.`);
  return tensor;
}
