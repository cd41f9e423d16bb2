import type { Step, TensorPlan } from '../src/nn/model-plan.ts';

export type Shape = Omit<TensorPlan, 'at'>;

const readBy = (step: Step): readonly number[] => {
  switch (step.do) {
    case 'convolve':
      return step.from === null ? [] : [step.from];
    case 'depthwise':
    case 'average':
      return [step.from];
    case 'add':
      return [step.one, step.other];
    case 'gate':
      return [step.from, step.by];
    default:
      return step satisfies never;
  }
};

const bytesOf = ({ height, width, channels }: Shape): number => height * width * channels * 4;

/**
 * Gives each tensor a place in one stretch of memory. Two tensors share a place if the first is
 * read for the last time before the second is written. The nearest caches then hold most of the
 * data in use.
 * @param kept tensors that are read after the last step
 * @returns the tensors that any step writes, and how many bytes they need
 */
export function placeTensors(
  shapes: readonly Shape[],
  steps: readonly Step[],
  kept: readonly number[],
): { tensors: TensorPlan[]; bytes: number } {
  const first = new Map<number, number>();
  const last = new Map<number, number>(kept.map((tensor) => [tensor, steps.length]));
  steps.forEach((step, moment) => {
    if (!first.has(step.to)) first.set(step.to, moment);
    for (const tensor of readBy(step)) last.set(tensor, Math.max(moment, last.get(tensor) ?? 0));
  });
  const placed: { readonly from: number; readonly to: number; readonly until: number }[] = [];
  let bytes = 0;
  const tensors = shapes.map((shape, tensor) => {
    const moment = first.get(tensor) ?? 0;
    const size = bytesOf(shape);
    const busy = placed.filter(({ until }) => until >= moment).sort((a, b) => a.from - b.from);
    let at = 0;
    for (const { from, to } of busy) if (from < at + size) at = Math.max(at, to);
    placed.push({ from: at, to: at + size, until: last.get(tensor) ?? moment });
    bytes = Math.max(bytes, at + size);
    return { ...shape, at };
  });
  return { tensors, bytes };
}
