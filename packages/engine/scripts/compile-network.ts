/**
 * Turns an ONNX model into the network file that a browser loads.
 *
 * The four networks are made of few things: convolutions, sums, an average and a gate. An activation becomes a part of the
 * step before it, a normalisation a part of the weights, a matrix product a convolution of one pixel. What a detector does
 * after its heads is left to `read-detections.ts`. Anything else is refused, so that no file can compute something else.
 */

import { fromHalf } from '../src/network/from-half.ts';
import { type NetworkPlan, type Step, type Values, writeNetwork } from '../src/network/network-file.ts';
import { outputAxisOf } from './choose-storage.ts';
import { createNetworkData, type Folded } from './network-data.ts';
import { placeTensors, type Shape } from './place-tensors.ts';
import { type Constant, type Graph, type GraphNode, readGraph } from './read-graph.ts';
import { toHalf } from './to-half.ts';

const padded = (channels: number): number => Math.ceil(channels / 8) * 8;

/** As the other copy of the model keeps small values. */
const asKept = ({ values }: Constant): Float32Array => values.map((value) => fromHalf(toHalf(value)));

/** Operators that only say how something is shaped; what they say is known here. */
const SHAPING = new Set(['Reshape', 'Flatten']);

export function compileNetwork(model: Uint8Array): Uint8Array {
  const graph = readGraph(model);
  const compiler = createCompiler(graph);
  for (const node of graph.nodes) compiler.take(node);
  return compiler.finish();
}

function createCompiler({ input, nodes, constants }: Graph) {
  const [, colours = 0, inputHeight = 0, inputWidth = 0] = input.dims;
  const data = createNetworkData();
  const shapes: Shape[] = [];
  const steps: Step[] = [];
  /** Which tensor a name of the graph stands for. */
  const known = new Map<string, number>();
  /** Sigmoids wait for the product they gate. */
  const gates = new Map<string, number>();
  const done = new Set<GraphNode>();
  const heads: number[] = [];

  const constant = (name: string | undefined): Constant => {
    const found = constants.get(name ?? '');
    if (!found) throw new Error(`${name} is no constant.`);
    return found;
  };
  const numbers = (node: GraphNode, name: string): readonly number[] => {
    const found = node.attributes[name];
    return typeof found === 'object' ? found : [];
  };
  /** The same in both directions, which all of these networks keep to. */
  const square = (node: GraphNode, name: string, otherwise: number): number => {
    const [first = otherwise, ...others] = numbers(node, name);
    if (others.some((other) => other !== first)) throw new Error(`${node.op} with ${name} ${numbers(node, name)} is not understood.`);
    return first;
  };
  const tensor = (name: string | undefined): number => {
    const found = known.get(name ?? '');
    if (found === undefined) throw new Error(`Nothing made ${name}.`);
    return found;
  };
  const shapeOf = (at: number): Shape => {
    const shape = shapes[at];
    if (!shape) throw new Error(`There is no tensor ${at}.`);
    return shape;
  };
  const make = (height: number, width: number, used: number): number => shapes.push({ height, width, channels: padded(used), used }) - 1;

  /** The only node that uses an output, if it is one of these operators; it is done with then. */
  const follow = (output: string, ...operators: readonly string[]): GraphNode | null => {
    const users = nodes.filter(({ inputs }) => inputs.includes(output));
    const [user] = users;
    if (users.length !== 1 || !user || !operators.includes(user.op)) return null;
    done.add(user);
    return user;
  };
  const slopeAfter = (output: string): { readonly slope: number | Values; readonly name: string } => {
    const activation = follow(output, 'Relu', 'PRelu');
    if (!activation) return { slope: 1, name: output };
    return { slope: activation.op === 'Relu' ? 0 : data.half(constant(activation.inputs[1]).values), name: activation.output };
  };

  const convolve = (node: GraphNode): void => {
    const from = node.inputs[0] === input.name ? null : tensor(node.inputs[0]);
    const weight = constant(node.inputs[1]);
    const [outputs = 0, , side = 1] = weight.dims;
    const { height, width, used } = from === null ? { height: inputHeight, width: inputWidth, used: colours } : shapeOf(from);
    const [stride, pad, dilation] = [square(node, 'strides', 1), square(node, 'pads', 0), square(node, 'dilations', 1)];
    const reach = (length: number): number => Math.floor((length + 2 * pad - dilation * (side - 1) - 1) / stride) + 1;
    const group = Number(node.attributes.group);
    if (group !== 1 && (group !== outputs || group !== used || dilation !== 1)) throw new Error('Groups of channels are not understood.');
    const bias = node.inputs[2] === undefined ? null : data.half(constant(node.inputs[2]).values);
    const weights = data.weights({ ...weight, axis: 0 }, null);
    const { slope, name } = slopeAfter(node.output);
    const to = make(reach(height), reach(width), outputs);
    const convolution = { to, side, stride, pad, weights, bias, slope };
    if (group === 1) steps.push({ do: 'convolve', from, dilation, outputs, channel: 0, ...convolution });
    else if (from !== null) steps.push({ do: 'depthwise', from, ...convolution });
    known.set(name, to);
  };

  const normalisationAfter = (output: string): (Folded & { readonly name: string }) | null => {
    const node = follow(output, 'BatchNormalization');
    if (!node) return null;
    const [, gamma, beta, mean, variance] = node.inputs.map((name) => (constants.has(name) ? asKept(constant(name)) : null));
    const epsilon = Number(node.attributes.epsilon);
    if (!gamma || !beta || !mean || !variance) throw new Error('A normalisation has four constants.');
    const factors = gamma.map((value, channel) => value / Math.sqrt((variance[channel] ?? 0) + epsilon));
    return { factors, shifts: beta.map((value, channel) => value - (mean[channel] ?? 0) * (factors[channel] ?? 0)), name: node.output };
  };

  const product = (node: GraphNode): void => {
    const from = tensor(node.inputs[0]);
    const weight = constant(node.inputs[1]);
    const axis = outputAxisOf(node.op, node.attributes.transB === 1);
    const outputs = weight.dims[axis ?? 0] ?? 0;
    const { height, width, used } = shapeOf(from);
    if (axis === null || height * width !== 1 || weight.values.length !== used * outputs) throw new Error('A product of one pixel only.');
    const folded = normalisationAfter(node.output);
    const own = node.inputs[2] === undefined ? new Float32Array(outputs) : asKept(constant(node.inputs[2]));
    const bias = folded
      ? data.float(own.map((value, at) => value * (folded.factors[at] ?? 0) + (folded.shifts[at] ?? 0)))
      : data.float(own);
    const weights = data.weights({ ...weight, axis }, folded);
    const to = make(1, 1, outputs);
    steps.push({ do: 'convolve', from, to, side: 1, stride: 1, pad: 0, dilation: 1, outputs, channel: 0, weights, bias, slope: 1 });
    known.set(folded?.name ?? node.output, to);
  };

  /** The parts are written into the whole at once, instead of being copied. */
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
      if (step?.do !== 'convolve' || shapeOf(part).channels !== shapeOf(part).used) throw new Error('Only convolutions are joined.');
      steps[at] = { ...step, to, channel };
      channel += step.outputs;
    }
    known.set(node.output, to);
  };

  const take = (node: GraphNode): void => {
    const { op, inputs, output } = node;
    if (done.has(node) || (!inputs.some((name) => known.has(name) || gates.has(name)) && inputs[0] !== input.name)) return;
    if (op === 'Conv') convolve(node);
    else if (op === 'Gemm' || op === 'MatMul') product(node);
    else if (op === 'Concat') join(node);
    else if (op === 'Transpose') heads.push(tensor(inputs[0]));
    else if (SHAPING.has(op)) known.set(output, tensor(inputs[0]));
    else if (op === 'Sigmoid') gates.set(output, tensor(inputs[0]));
    else if (op === 'Mul' && constants.get(inputs[1] ?? '')?.values.every((value) => value === 1)) known.set(output, tensor(inputs[0]));
    else if (op === 'Mul' && gates.has(inputs[1] ?? '')) {
      const from = tensor(inputs[0]);
      const { height, width, used } = shapeOf(from);
      const to = make(height, width, used);
      steps.push({ do: 'gate', from, by: gates.get(inputs[1] ?? '') ?? -1, to });
      known.set(output, to);
    } else if (op === 'GlobalAveragePool') {
      const from = tensor(inputs[0]);
      const to = make(1, 1, shapeOf(from).used);
      steps.push({ do: 'average', from, to });
      known.set(output, to);
    } else if (op === 'Add') {
      const [one, other] = [tensor(inputs[0]), tensor(inputs[1])];
      const { height, width, used } = shapeOf(one);
      const relu = follow(output, 'Relu');
      const to = make(height, width, used);
      steps.push({ do: 'add', one, other, to, slope: relu ? 0 : 1 });
      known.set(relu?.output ?? output, to);
    } else if (op !== 'Shape') throw new Error(`${op} is not understood.`);
  };

  const finish = (): Uint8Array => {
    const last = shapes.length - 1;
    const maps = heads.flatMap((scores, at) => (at % 2 === 0 ? [{ scores, boxes: heads[at + 1] ?? -1 }] : []));
    const answer: NetworkPlan['answer'] = maps.length > 0 ? { maps } : { output: last };
    const placed = placeTensors(shapes, steps, heads.length === 0 ? [last] : heads);
    return writeNetwork({ plan: { input: [colours, inputHeight, inputWidth], ...placed, steps, answer }, data: data.bytes() });
  };
  return { take, finish };
}
