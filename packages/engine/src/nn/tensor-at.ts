import type { ModelPlan, TensorPlan } from './model-plan.ts';

/** Returns a tensor of a plan. The steps of a plan only name tensors that it has. */
export const tensorAt = ({ tensors }: ModelPlan, at: number): TensorPlan =>
  tensors[at] as TensorPlan;
