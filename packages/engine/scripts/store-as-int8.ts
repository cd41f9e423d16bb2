import { decodeModel, encodeModel, ONNX, type OnnxGraph, type OnnxNode, type OnnxTensor } from './onnx-messages.ts';

/** Below this many values a weight is a bias or a slope, and the bytes saved are not worth the rounding. */
const MIN_VALUES = 512;

/**
 * The axis of a weight that counts output channels: 0 for Conv and for a Gemm with transB, 1 for a plain matrix product.
 * Null where the weight is no second operand of these, so that it is left alone.
 */
function outputAxisOf(name: string, nodes: readonly OnnxNode[]): 0 | 1 | null {
  const user = nodes.find((node) => node.input[1] === name);
  if (user?.op_type === 'Conv') return 0;
  if (user?.op_type === 'MatMul') return 1;
  if (user?.op_type !== 'Gemm') return null;
  return Number(user.attribute.find((attribute) => attribute.name === 'transB')?.i ?? 0) === 1 ? 0 : 1;
}

const bytesOf = (values: Int8Array | Float32Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** Symmetric int8 per output channel: `weight = int8 * scale[channel]`, scale = largest magnitude of the channel / 127. */
function quantise(values: Float32Array, channels: number, axis: 0 | 1): { stored: Int8Array; scales: Float32Array } {
  const perChannel = values.length / channels;
  const channelOf = (index: number): number => (axis === 0 ? Math.floor(index / perChannel) : index % channels);
  const largest = new Float32Array(channels);
  values.forEach((value, index) => {
    largest[channelOf(index)] = Math.max(largest[channelOf(index)] ?? 0, Math.abs(value));
  });
  // A channel of zeros needs a scale that is not zero, and any will do.
  const scales = largest.map((magnitude) => (magnitude === 0 ? 1 : magnitude / 127));
  const stored = Int8Array.from(values, (value, index) =>
    Math.max(-127, Math.min(127, Math.round(value / (scales[channelOf(index)] ?? 1)))),
  );
  return { stored, scales };
}

interface Replacement {
  readonly tensors: readonly OnnxTensor[];
  readonly nodes: readonly OnnxNode[];
}

const node = (op: string, input: readonly string[], output: string, attribute: OnnxNode['attribute'] = []): OnnxNode => ({
  name: `${output}/${op}`,
  op_type: op,
  input,
  output: [output],
  attribute,
});

function replacementOf(tensor: OnnxTensor, graph: OnnxGraph): Replacement | null {
  const dims = tensor.dims.map(Number);
  const count = dims.reduce((product, size) => product * size, 1);
  const axis = outputAxisOf(tensor.name, graph.node);
  const raw = tensor.raw_data;
  if (tensor.data_type !== ONNX.float || dims.length < 2 || count < MIN_VALUES || axis === null || raw?.length !== count * 4) return null;

  const channels = dims[axis] ?? 1;
  const { stored, scales } = quantise(new Float32Array(new Uint8Array(raw).buffer), channels, axis);
  const [int8, scale, cast] = [`${tensor.name}/int8`, `${tensor.name}/scale`, `${tensor.name}/cast`];
  const scaleDims = dims.map((_, index) => (index === axis ? channels : 1));
  return {
    tensors: [
      { name: int8, dims, data_type: ONNX.int8, raw_data: bytesOf(stored) },
      { name: scale, dims: scaleDims, data_type: ONNX.float, raw_data: bytesOf(scales) },
    ],
    nodes: [
      node('Cast', [int8], cast, [{ name: 'to', i: ONNX.float, type: ONNX.integerAttribute }]),
      // The product takes the old name, so that no other node has to change.
      node('Mul', [cast, scale], tensor.name),
    ],
  };
}

/**
 * The same model with its large weights stored as int8: a quarter of the size. `Cast` and `Mul` nodes put each weight
 * back, and onnxruntime folds them when the session opens, so speed and kernels stay those of fp32. (It does not fold
 * `DequantizeLinear`, which is why that is not used.)
 *
 * @param bytes an ONNX model with float weights in `raw_data`
 * @returns the same bytes for the same input, on every machine
 */
export function storeAsInt8(bytes: Uint8Array): Uint8Array {
  const model = decodeModel(bytes);
  const { graph } = model;
  const replacements = graph.initializer.map((tensor) => replacementOf(tensor, graph));
  const initializer = graph.initializer.flatMap((tensor, index) => replacements[index]?.tensors ?? [tensor]);
  // ONNX wants a node after all nodes it reads from: the restored weights come first.
  const nodes = [...replacements.flatMap((replacement) => replacement?.nodes ?? []), ...graph.node];
  return encodeModel(Object.assign(model, { graph: Object.assign(graph, { initializer, node: nodes }) }));
}
