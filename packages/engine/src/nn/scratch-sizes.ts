import type { ModelPlan } from './model-plan.ts';
import { productSize } from './product-size.ts';
import { tensorAt } from './tensor-at.ts';

/** Bytes of the largest rounded tensor, and of the most patches. */
export function scratchSizes(plan: ModelPlan): {
  readonly rounded: number;
  readonly patched: number;
} {
  let [rounded, patched] = [0, 0];
  for (const step of plan.steps) {
    if (step.do !== 'convolve') continue;
    const [colours, height, width] = plan.input;
    const border = 2 * step.pad;
    const fed = { height: height + border, width: width + border, channels: colours };
    const from = step.from === null ? fed : tensorAt(plan, step.from);
    const out = tensorAt(plan, step.to);
    rounded = Math.max(rounded, from.height * from.width * from.channels * 2);
    if (step.from === null || step.side > 1)
      patched = Math.max(patched, out.height * out.width * productSize(step, plan).length * 2);
  }
  return { rounded, patched };
}
