/**
 * A model, ready to run: its weights laid out in memory for the kernels, and its steps as calls of
 * kernels.
 *
 * Every tensor remembers the largest magnitude that was written into it. In each run a convolution
 * rounds its input to int16 by that magnitude, so that the steps are as fine as possible.
 */

import { openKernels } from './kernels.ts';
import { readModelFile } from './model-file.ts';
import { layOutMemory } from './model-memory.ts';
import { readDetections } from './read-detections.ts';
import { stepCall } from './step-call.ts';

export interface OpenModelFile {
  /**
   * Runs the model once.
   * @param input planes of float32, as many as the model wants
   * @returns float32 values by the names of the outputs, copied out of the kernels' memory
   */
  run(input: Float32Array): Readonly<Record<string, Float32Array>>;
}

/**
 * Lays a model out in a memory of its own.
 * @param wasm the compiled kernels
 * @param bytes the model file, checked
 */
export async function openModelFile(
  wasm: WebAssembly.Module,
  bytes: Uint8Array,
): Promise<OpenModelFile> {
  const kernels = await openKernels(wasm);
  const memory = layOutMemory(kernels, readModelFile(bytes));
  const { plan, fed, shapeOf, view } = memory;
  const { answer } = plan;
  const inputs = plan.input.reduce((product, size) => product * size);
  const calls = plan.steps.map((step) => stepCall(step, memory));

  return {
    run(input) {
      new Float32Array(kernels.memory.buffer, fed, inputs).set(input);
      for (const call of calls) call();
      if ('output' in answer)
        return { output: view(answer.output).slice(0, shapeOf(answer.output).used) };
      return readDetections(
        answer.maps.map(({ scores, boxes }) => ({
          ...shapeOf(scores),
          scores: view(scores),
          boxes: view(boxes),
        })),
      );
    },
  };
}
