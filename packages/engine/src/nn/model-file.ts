/**
 * A model as the browser loads it: a list of steps over tensors whose places in memory were chosen when the file was made,
 * and behind it the weights. The file begins with the length of the list in bytes (uint32, little-endian), then the list as
 * JSON, filled up with spaces to a multiple of four, then the data.
 */

/** A picture between two steps: rows of pixels, `channels` float32 each. */
export interface TensorPlan {
  readonly height: number;
  readonly width: number;
  /** A multiple of eight. */
  readonly channels: number;
  /** How many of them mean something; the others are zero. */
  readonly used: number;
  /** Bytes from the beginning of the model's tensors; tensors that are never needed at once share a place. */
  readonly at: number;
}

/** Where values lie in the data of the file, in bytes from its beginning, and as what. */
export interface Values {
  readonly at: number;
  readonly as: 'half' | 'float';
}

/** The weights of a convolution: the float16 themselves, or whole numbers of steps, one step for each output. */
export type Weights =
  | { readonly as: 'half'; readonly at: number }
  /** `int8`, behind it one byte each for the lower `fineBits` where there are any; a weight is `step * (int8 * 2^fineBits + fine)`. */
  | { readonly as: 'int8'; readonly at: number; readonly fineBits: number; readonly steps: number };

/** What every convolution has. Without slopes negative values stay: 1. */
interface Convolution {
  readonly to: number;
  readonly side: number;
  readonly stride: number;
  readonly pad: number;
  readonly weights: Weights;
  readonly bias: Values | null;
  /** What negative values are multiplied by, the same for all or one for each output: 1 leaves them, 0 is ReLU. */
  readonly slope: number | Values;
}

export type Step =
  /** Weights in the order output, input, row, column. `from` is the tensor the model is fed with, in planes, where it is null. */
  | (Convolution & {
      readonly do: 'convolve';
      readonly from: number | null;
      readonly dilation: number;
      /** How many outputs there are, and the first channel of `to` they are written to. */
      readonly outputs: number;
      readonly channel: number;
    })
  /** Each channel by itself. */
  | (Convolution & { readonly do: 'depthwise'; readonly from: number })
  | {
      readonly do: 'add';
      readonly one: number;
      readonly other: number;
      readonly to: number;
      readonly slope: number;
    }
  | { readonly do: 'average'; readonly from: number; readonly to: number }
  /** Each channel times the sigmoid of a value of its own. */
  | { readonly do: 'gate'; readonly from: number; readonly by: number; readonly to: number };

export interface ModelPlan {
  /** Colours, height, width of the tensor it is fed with. */
  readonly input: readonly [number, number, number];
  readonly tensors: readonly TensorPlan[];
  /** Bytes that all tensors need together. */
  readonly bytes: number;
  readonly steps: readonly Step[];
  /** What it answers: the one pixel of a tensor, or the heads of a detector of faces, the finest map first. */
  readonly answer:
    | { readonly output: number }
    | { readonly maps: readonly { readonly scores: number; readonly boxes: number }[] };
}

export interface ModelFile {
  readonly plan: ModelPlan;
  readonly data: Uint8Array;
}

/**
 * Reads a file whose bytes were checked against their hash: what it says is not checked again.
 * @param bytes the data is not copied
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const plan = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ModelPlan;
  return { plan, data: bytes.subarray(4 + length) };
}

/** Writes what {@link readModelFile} reads. */
export function writeModelFile({ plan, data }: ModelFile): Uint8Array {
  const text = JSON.stringify(plan);
  const json = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4));
  const bytes = new Uint8Array(4 + json.length + data.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  bytes.set(data, 4 + json.length);
  return bytes;
}
