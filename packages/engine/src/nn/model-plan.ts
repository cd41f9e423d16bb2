/** What a model file says about the model: its tensors, its steps and its answer. */

/** A tensor between two steps: rows of pixels, `channels` float32 each. */
export interface TensorPlan {
  readonly height: number;
  readonly width: number;
  /** Channels in memory, a multiple of eight. */
  readonly channels: number;
  /** How many channels have a meaning; the others are zero. */
  readonly used: number;
  /**
   * Bytes from the beginning of the model's tensors. Tensors that are never needed at the same time
   * share a place.
   */
  readonly at: number;
}

/** The place of values in the data of the file, in bytes from its beginning, and their type. */
export interface Values {
  readonly at: number;
  readonly as: 'half' | 'float';
}

/**
 * The weights of a convolution: float16 values, or whole multiples of a step, with one step for
 * each output.
 */
export type Weights =
  | { readonly as: 'half'; readonly at: number }
  /**
   * `int8` values. If `fineBits` is above 0, one byte each follows for the lower `fineBits`. A
   * weight is `step * (int8 * 2^fineBits + fine)`.
   */
  | { readonly as: 'int8'; readonly at: number; readonly fineBits: number; readonly steps: number };

/** What every convolution has. A slope of 1 keeps negative values. */
interface Convolution {
  readonly to: number;
  readonly side: number;
  readonly stride: number;
  readonly pad: number;
  readonly weights: Weights;
  readonly bias: Values | null;
  /** Factor for negative values, one for all or one for each output: 1 keeps them, 0 is ReLU. */
  readonly slope: number | Values;
}

export type Step =
  /**
   * Weights in the order output, input, row, column. `from` is null for the input of the model,
   * which comes in planes.
   */
  | (Convolution & {
      readonly do: 'convolve';
      readonly from: number | null;
      readonly dilation: number;
      /** How many outputs there are, and the first channel of `to` that they are written to. */
      readonly outputs: number;
      readonly channel: number;
    })
  /** A convolution of each channel by itself. */
  | (Convolution & { readonly do: 'depthwise'; readonly from: number })
  | {
      readonly do: 'add';
      readonly one: number;
      readonly other: number;
      readonly to: number;
      readonly slope: number;
    }
  | { readonly do: 'average'; readonly from: number; readonly to: number }
  /** Each channel times the sigmoid of its own value. */
  | { readonly do: 'gate'; readonly from: number; readonly by: number; readonly to: number };

/** The steps of one kind. */
export type StepOf<Kind extends Step['do']> = Extract<Step, { do: Kind }>;

export interface ModelPlan {
  /** Colours, height, width of the input tensor. */
  readonly input: readonly [number, number, number];
  readonly tensors: readonly TensorPlan[];
  /** Bytes that all tensors need together. */
  readonly bytes: number;
  readonly steps: readonly Step[];
  /**
   * The answer of the model: the one pixel of a tensor, or the heads of a face detector, the finest
   * map first.
   */
  readonly answer:
    | { readonly output: number }
    | { readonly maps: readonly { readonly scores: number; readonly boxes: number }[] };
}
