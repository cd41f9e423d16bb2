/**
 * A model, ready to run: its weights laid out in memory for the kernels, and its steps as calls of
 * kernels.
 *
 * Every tensor remembers the largest magnitude that was written into it. In each run a convolution
 * rounds its input to int16 by that magnitude, so that the steps are as fine as possible.
 */

import { type Kernels, openKernels } from './kernels.ts';
import { layOutDepthwise, layOutPanels, valuesOf } from './lay-out-weights.ts';
import { type ModelPlan, readModelFile, type Step, type TensorPlan } from './model-file.ts';
import { readDetections } from './read-detections.ts';

export interface OpenModelFile {
  /**
   * Runs the model once.
   * @param input planes of float32, as many as the model wants
   * @returns float32 values by the names of the outputs, copied out of the kernels' memory
   */
  run(input: Float32Array): Readonly<Record<string, Float32Array>>;
}

const PAGE = 65_536;
const upTo = (multiple: number, value: number): number => Math.ceil(value / multiple) * multiple;

/** Allocates places in a memory that only grows, one behind the other. */
function createRoom({ memory, heap }: Kernels) {
  let end = heap();
  const take = (bytes: number): number => {
    const at = upTo(16, end);
    end = at + bytes;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  };
  const keep = (values: Float32Array | Int16Array): number => {
    const at = take(values.byteLength);
    new Uint8Array(memory.buffer, at).set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
    return at;
  };
  return { take, keep };
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
  const { plan, data } = readModelFile(bytes);
  const room = createRoom(kernels);
  const [colours, height, width] = plan.input;
  const fed = room.take(colours * height * width * 4);
  const tensors = room.take(plan.bytes);
  const scratch = scratchSizes(plan);
  const rounded = room.take(scratch.rounded);
  const patched = room.take(scratch.patched);
  const peaks = new Float32Array(plan.tensors.length);
  const shapeOf = (at: number): TensorPlan => plan.tensors[at] as TensorPlan;
  const placeOf = (at: number): number => tensors + shapeOf(at).at;
  const calls = plan.steps.map((step) => callOf(step));

  function callOf(step: Step): () => void {
    const to = placeOf(step.to);
    const out = shapeOf(step.to);
    switch (step.do) {
      case 'convolve':
        return convolutionOf(step);
      case 'depthwise': {
        const from = placeOf(step.from);
        const shape = shapeOf(step.from);
        const { side, stride, pad } = step;
        const weights = room.keep(
          layOutDepthwise(data, step.weights, out.used, out.channels, side * side),
        );
        const columns = new Float32Array(2 * out.channels);
        if (step.bias) columns.set(valuesOf(data, step.bias, out.used));
        columns.set(slopesOf(step.slope, out.used), out.channels);
        const at = room.keep(columns);
        return () => {
          peaks[step.to] = kernels.depthwise(
            ...([from, weights, at, to, shape.height, shape.width, out.channels] as const),
            ...([side, stride, pad, out.height, out.width] as const),
          );
        };
      }
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
          for (let at = 0; at < factors.length; at++)
            factors[at] = 1 / (1 + Math.exp(-(factors[at] as number)));
          peaks[step.to] = kernels.multiply(from, by, to, out.height * out.width, out.channels);
        };
      }
      default:
        return step satisfies never;
    }
  }

  function slopesOf(
    slope: Extract<Step, { do: 'depthwise' }>['slope'],
    outputs: number,
  ): Float32Array {
    return typeof slope === 'number'
      ? new Float32Array(outputs).fill(slope)
      : valuesOf(data, slope, outputs);
  }

  function convolutionOf(step: Extract<Step, { do: 'convolve' }>): () => void {
    const { side, stride, pad, dilation, outputs } = step;
    const out = shapeOf(step.to);
    const to = placeOf(step.to) + step.channel * 4;
    const rows = out.height * out.width;
    const { length, inputs, used } = productOf(step, plan);
    const { panels, steps, limit } = layOutPanels(data, step.weights, {
      outputs,
      used,
      inputs,
      places: side * side,
      length,
    });
    const weights = room.keep(panels);
    const columns = room.keep(
      columnsOf(
        steps,
        step.bias && valuesOf(data, step.bias, outputs),
        slopesOf(step.slope, outputs),
      ),
    );
    const multiply = (from: number, scale: number): void => {
      const peak = kernels.pointwise(
        from,
        weights,
        columns,
        to,
        rows,
        length,
        steps.length,
        out.channels,
        1 / scale,
      );
      peaks[step.to] = Math.max(peak, step.channel > 0 ? (peaks[step.to] as number) : 0);
    };
    const scaleOf = (peak: number): number => (peak > 0 ? limit / peak : 1);

    if (step.from === null) {
      return () => {
        const scale = scaleOf(kernels.peak(fed, colours * height * width));
        kernels.interleave(fed, rounded, height, width, colours, pad, scale);
        kernels.fedPatches(
          rounded,
          patched,
          width + 2 * pad,
          colours,
          side,
          stride,
          out.height,
          out.width,
          length,
        );
        multiply(patched, scale);
      };
    }
    const { from } = step;
    const source = placeOf(from);
    const shape = shapeOf(from);
    const count = shape.height * shape.width * shape.channels;
    return () => {
      const scale = scaleOf(peaks[from] as number);
      kernels.quantise(source, rounded, count, scale);
      if (side === 1) return multiply(rounded, scale);
      kernels.patches(
        ...([rounded, patched, shape.height, shape.width, shape.channels, side] as const),
        ...([stride, pad, dilation, out.height, out.width] as const),
      );
      multiply(patched, scale);
    };
  }

  /** The current values in memory; the next run overwrites them. */
  const view = (at: number): Float32Array => {
    const { height, width, channels } = shapeOf(at);
    return new Float32Array(kernels.memory.buffer, placeOf(at), height * width * channels);
  };

  return {
    run(input) {
      new Float32Array(kernels.memory.buffer, fed, colours * height * width).set(input);
      for (const call of calls) call();
      const { answer } = plan;
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

/**
 * The size of the matrix that a convolution multiplies by: inputs of a place in memory, how many
 * have a meaning, and the padded number of all inputs.
 */
function productOf(
  { from, side }: Extract<Step, { do: 'convolve' }>,
  { tensors, input }: ModelPlan,
) {
  const shape =
    from === null ? { channels: input[0], used: input[0] } : (tensors[from] as TensorPlan);
  return {
    inputs: shape.channels,
    used: shape.used,
    length: upTo(8, side * side * shape.channels),
  };
}

/** Bytes of the largest rounded tensor, and of the most patches. */
function scratchSizes(plan: ModelPlan): { readonly rounded: number; readonly patched: number } {
  let [rounded, patched] = [0, 0];
  for (const step of plan.steps) {
    if (step.do !== 'convolve') continue;
    const [colours, height, width] = plan.input;
    const border = 2 * step.pad;
    const fed = { height: height + border, width: width + border, channels: colours };
    const from = step.from === null ? fed : (plan.tensors[step.from] as TensorPlan);
    const out = plan.tensors[step.to] as TensorPlan;
    rounded = Math.max(rounded, from.height * from.width * from.channels * 2);
    if (step.from === null || step.side > 1)
      patched = Math.max(patched, out.height * out.width * productOf(step, plan).length * 2);
  }
  return { rounded, patched };
}

/** Interleaves step, bias and slope in groups of eight outputs. */
function columnsOf(
  steps: Float32Array,
  bias: Float32Array | null,
  slopes: Float32Array,
): Float32Array {
  const columns = new Float32Array(3 * steps.length);
  steps.forEach((step, at) => {
    const run = Math.floor(at / 8) * 24 + (at % 8);
    columns[run] = step;
    columns[run + 8] = bias?.[at] ?? 0;
    columns[run + 16] = slopes[at] ?? 0;
  });
  return columns;
}
