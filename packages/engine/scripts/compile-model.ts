/**
 * Converts an ONNX model to the model file that a browser loads.
 *
 * The four models contain few operators: convolutions, sums, an average and a gate. An activation
 * becomes a part of the step before it, a normalisation a part of the weights, a matrix product a
 * convolution of one pixel. `read-detections.ts` does what a detector does after its heads. Any
 * other operator is refused, so that no file computes something else.
 */
import { fromHalf } from '../src/nn/from-half.ts';
import { writeModelFile } from '../src/nn/model-file.ts';
import type { ModelPlan, Step, Values } from '../src/nn/model-plan.ts';
import { type FinerWeights, outputAxisOf } from './choose-storage.ts';
import { createModelData, type Folded } from './model-data.ts';
import { placeTensors, type Shape } from './place-tensors.ts';
import {
  type Constant,
  constantOf,
  type Graph,
  type GraphNode,
  onlyUserOf,
  readGraph,
  sameForAll,
} from './read-graph.ts';
import { toHalf } from './to-half.ts';

/** The values after rounding to float16, as the other copy of the model stores small values. */
const asKept = ({ values }: Constant): Float32Array =>
  values.map((value) => fromHalf(toHalf(value)));

const refuse = (what: string): never => {
  throw new Error(`${what} is not understood.`);
};

/**
 * Compiles one model.
 * @param finer which of its weights get one bit more
 * @throws Error if the model does anything that the kernels do not know
 */
export function compileModel(model: Uint8Array, finer: FinerWeights): Uint8Array {
  const graph = readGraph(model);
  const compiler = createCompiler(graph, finer);
  for (const node of graph.nodes) compiler.take(node);
  return compiler.finish();
}

function createCompiler(graph: Graph, finer: FinerWeights) {
  const { input } = graph;
  const [, colours = 0, inputHeight = 0, inputWidth = 0] = input.dims;
  const data = createModelData(finer);
  const shapes: Shape[] = [];
  const steps: Step[] = [];
  /** The tensor of each name in the graph. */
  const known = new Map<string, number>();
  /** Sigmoids whose product has not come yet. */
  const gates = new Map<string, number>();
  const done = new Set<GraphNode>();
  const heads: number[] = [];

  const tensor = (name: string | undefined): number =>
    known.get(name ?? '') ?? refuse(`${name}, which nothing made,`);
  const shapeOf = (at: number): Shape => shapes[at] ?? refuse(`Tensor ${at}`);
  const make = (height: number, width: number, used: number): number =>
    shapes.push({ height, width, channels: Math.ceil(used / 8) * 8, used }) - 1;
  const makeLike = (at: number): number => shapes.push(shapeOf(at)) - 1;
  const onePixel = (at: number): number =>
    shapeOf(at).height * shapeOf(at).width === 1
      ? at
      : refuse('Another shape for more than one pixel');

  /**
   * Returns the operator behind an output, so that the step that makes the output can include it.
   */
  const follow = (output: string, ...operators: readonly string[]): GraphNode | null => {
    const user = onlyUserOf(graph, output, operators);
    if (user) done.add(user);
    return user;
  };
  const slopeAfter = (
    output: string,
    outputs: number,
  ): { readonly slope: number | Values; readonly name: string } => {
    const activation = follow(output, 'Relu', 'PRelu');
    if (!activation) return { slope: 1, name: output };
    if (activation.op === 'Relu') return { slope: 0, name: activation.output };
    const { values } = constantOf(graph, activation.inputs[1]);
    return {
      slope: values.length === outputs ? data.half(values) : refuse('PRelu with other slopes'),
      name: activation.output,
    };
  };

  const convolve = (node: GraphNode): void => {
    const from = node.inputs[0] === input.name ? null : tensor(node.inputs[0]);
    const { height, width, used } =
      from === null ? { height: inputHeight, width: inputWidth, used: colours } : shapeOf(from);
    const weight = constantOf(graph, node.inputs[1]);
    const [outputs = 0, inputs, side = 1, across] = weight.dims;
    const [stride, pad, dilation] = [
      sameForAll(node, 'strides', 1),
      sameForAll(node, 'pads', 0),
      sameForAll(node, 'dilations', 1),
    ];
    const group = sameForAll(node, 'group', 1);
    const depthwise = group > 1;
    if (side !== across || inputs !== used / group || (side === 1 && stride !== 1))
      refuse(`A convolution of ${weight.dims}`);
    if (depthwise && (from === null || group !== outputs || dilation !== 1))
      refuse(`A convolution of ${group} groups`);
    if (from === null && dilation !== 1) refuse('A first convolution with gaps');
    const reach = (length: number): number =>
      Math.floor((length + 2 * pad - dilation * (side - 1) - 1) / stride) + 1;
    const to = make(reach(height), reach(width), outputs);
    const bias =
      node.inputs[2] === undefined ? null : data.half(constantOf(graph, node.inputs[2]).values);
    const weights = data.weights({ ...weight, name: node.inputs[1] ?? '', axis: 0 }, null);
    const { slope, name } = slopeAfter(node.output, outputs);
    const convolution = { to, side, stride, pad, weights, bias, slope };
    if (depthwise && from !== null) steps.push({ do: 'depthwise', from, ...convolution });
    else steps.push({ do: 'convolve', from, dilation, outputs, channel: 0, ...convolution });
    known.set(name, to);
  };

  const normalisationAfter = (output: string): (Folded & { readonly name: string }) | null => {
    const node = follow(output, 'BatchNormalization');
    if (!node) return null;
    const [gamma, beta, mean, variance] = node.inputs
      .slice(1)
      .map((name) => asKept(constantOf(graph, name)));
    if (!gamma || !beta || !mean || !variance) return refuse('A normalisation of other constants');
    const epsilon = sameForAll(node, 'epsilon', 1e-5);
    const factors = gamma.map(
      (value, channel) => value / Math.sqrt((variance[channel] ?? 0) + epsilon),
    );
    return {
      factors,
      shifts: beta.map((value, channel) => value - (mean[channel] ?? 0) * (factors[channel] ?? 0)),
      name: node.output,
    };
  };

  const product = (node: GraphNode): void => {
    const from = onePixel(tensor(node.inputs[0]));
    const weight = constantOf(graph, node.inputs[1]);
    const axis = outputAxisOf(node.op, sameForAll(node, 'transB', 0) === 1) ?? refuse(node.op);
    const outputs = weight.dims[axis] ?? 0;
    if (weight.values.length !== shapeOf(from).used * outputs)
      refuse(`A product with ${weight.dims}`);
    if (
      sameForAll(node, 'alpha', 1) !== 1 ||
      sameForAll(node, 'beta', 1) !== 1 ||
      sameForAll(node, 'transA', 0) !== 0
    )
      refuse('Such a Gemm');
    const folded = normalisationAfter(node.output);
    const own =
      node.inputs[2] === undefined
        ? new Float32Array(outputs)
        : asKept(constantOf(graph, node.inputs[2]));
    const bias = data.float(
      folded
        ? own.map((value, at) => value * (folded.factors[at] ?? 0) + (folded.shifts[at] ?? 0))
        : own,
    );
    const weights = data.weights({ ...weight, name: node.inputs[1] ?? '', axis }, folded);
    const to = make(1, 1, outputs);
    steps.push({
      do: 'convolve',
      from,
      to,
      side: 1,
      stride: 1,
      pad: 0,
      dilation: 1,
      outputs,
      channel: 0,
      weights,
      bias,
      slope: 1,
    });
    known.set(folded?.name ?? node.output, to);
  };

  /** Each part is written directly into the joined tensor, so that nothing is copied. */
  const join = (node: GraphNode): void => {
    const parts = node.inputs.map(tensor);
    const { height, width } = shapeOf(parts[0] ?? -1);
    const to = make(
      height,
      width,
      parts.reduce((sum, part) => sum + shapeOf(part).used, 0),
    );
    let channel = 0;
    for (const part of parts) {
      const at = steps.findIndex((step) => step.to === part);
      const step = steps[at];
      const shape = shapeOf(part);
      const fits =
        shape.height === height && shape.width === width && shape.channels === shape.used;
      if (step?.do !== 'convolve' || !fits || sameForAll(node, 'axis', 0) !== 1)
        throw new Error('Joining these is not understood.');
      steps[at] = { ...step, to, channel };
      channel += step.outputs;
    }
    known.set(node.output, to);
  };

  const add = (node: GraphNode): void => {
    const [one, other] = [tensor(node.inputs[0]), tensor(node.inputs[1])];
    if (JSON.stringify(shapeOf(one)) !== JSON.stringify(shapeOf(other)))
      refuse('A sum of different shapes');
    const relu = follow(node.output, 'Relu');
    const to = makeLike(one);
    steps.push({ do: 'add', one, other, to, slope: relu ? 0 : 1 });
    known.set(relu?.output ?? node.output, to);
  };

  const multiply = ({ inputs: [first, second = ''], output }: GraphNode): void => {
    const from = tensor(first);
    const by = gates.get(second);
    if (by === undefined) {
      if (!constantOf(graph, second).values.every((value) => value === 1))
        refuse('A product with a constant');
      known.set(output, from);
      return;
    }
    const to = makeLike(from);
    steps.push({ do: 'gate', from, by, to });
    known.set(output, to);
  };

  const average = ({ inputs, output }: GraphNode): void => {
    const from = tensor(inputs[0]);
    const to = make(1, 1, shapeOf(from).used);
    steps.push({ do: 'average', from, to });
    known.set(output, to);
  };

  const take = (node: GraphNode): void => {
    const { op, inputs, output } = node;
    // A node without a tensor input computes shapes, or comes after the heads.
    if (
      done.has(node) ||
      !inputs.some((name) => known.has(name) || gates.has(name) || name === input.name)
    )
      return;
    if (op === 'Conv') convolve(node);
    else if (op === 'Gemm' || op === 'MatMul') product(node);
    else if (op === 'Concat') join(node);
    else if (op === 'Add') add(node);
    else if (op === 'Mul') multiply(node);
    else if (op === 'GlobalAveragePool') average(node);
    else if (op === 'Sigmoid') gates.set(output, onePixel(tensor(inputs[0])));
    else if (op === 'Reshape' || op === 'Flatten') known.set(output, onePixel(tensor(inputs[0])));
    // Tensors here already have their channels side by side, so this transposition does nothing.
    else if (op === 'Transpose' && String(node.attributes.perm) === '0,2,3,1')
      heads.push(tensor(inputs[0]));
    else if (op !== 'Shape') refuse(op);
  };

  const finish = (): Uint8Array => {
    const last = shapes.length - 1;
    const maps = heads.flatMap((scores, at) =>
      at % 2 === 0 ? [{ scores, boxes: heads[at + 1] ?? -1 }] : [],
    );
    for (const { scores, boxes } of maps)
      if (shapeOf(scores).used * 2 !== shapeOf(boxes).used) refuse('A detector with such heads');
    const answer: ModelPlan['answer'] = maps.length > 0 ? { maps } : { output: onePixel(last) };
    const placed = placeTensors(shapes, steps, maps.length > 0 ? heads : [last]);
    return writeModelFile({
      plan: { input: [colours, inputHeight, inputWidth], ...placed, steps, answer },
      data: data.bytes(),
    });
  };
  return { take, finish };
}
