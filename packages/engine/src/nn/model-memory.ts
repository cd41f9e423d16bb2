import { createAllocator } from './create-allocator.ts';
import type { Kernels } from './kernels.ts';
import type { ModelFile } from './model-file.ts';
import type { TensorPlan } from './model-plan.ts';
import { scratchSizes } from './scratch-sizes.ts';
import { tensorAt } from './tensor-at.ts';

/** A model's places in the memory of the kernels. Places are addresses in bytes. */
export interface ModelMemory extends ModelFile {
  readonly kernels: Kernels;
  /** The input of the model, in planes of float32. */
  readonly fed: number;
  /** Scratch space of a convolution for its rounded input, and for its patches. */
  readonly rounded: number;
  readonly patched: number;
  /** The largest magnitude that was written into each tensor. */
  readonly peaks: Float32Array;
  /** Copies values into the memory for good and returns their place. */
  keep(values: Float32Array | Int16Array): number;
  shapeOf(tensor: number): TensorPlan;
  placeOf(tensor: number): number;
  /** The current values of a tensor; the next run overwrites them. */
  view(tensor: number): Float32Array;
}

/** Reserves memory for the input, the tensors and the scratch space of a model. */
export function layOutMemory(kernels: Kernels, { plan, data }: ModelFile): ModelMemory {
  const { take, keep } = createAllocator(kernels);
  const [colours, height, width] = plan.input;
  const fed = take(colours * height * width * 4);
  const tensors = take(plan.bytes);
  const scratch = scratchSizes(plan);
  const shapeOf = (tensor: number): TensorPlan => tensorAt(plan, tensor);
  const placeOf = (tensor: number): number => tensors + shapeOf(tensor).at;
  return {
    plan,
    data,
    kernels,
    fed,
    rounded: take(scratch.rounded),
    patched: take(scratch.patched),
    peaks: new Float32Array(plan.tensors.length),
    keep,
    shapeOf,
    placeOf,
    view(tensor) {
      const { height, width, channels } = shapeOf(tensor);
      return new Float32Array(kernels.memory.buffer, placeOf(tensor), height * width * channels);
    },
  };
}
