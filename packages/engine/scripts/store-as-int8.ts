import { decodeModel, encodeModel, ONNX, type OnnxNode, type OnnxTensor } from './onnx-messages.ts';
import { quantise } from './quantise.ts';
import { toHalf } from './to-half.ts';

/** Up to this many values a weight costs little as float16, and those of the first layers matter most. */
const FEW_VALUES = 2048;

/** Up to this many values two fine bits cost little: four thousand, or twice that where a layer narrows. */
const SOME_VALUES = 4096;

/**
 * The axis of a weight that counts output channels: 0 for Conv and for a Gemm with transB, 1 for a plain matrix product.
 * Null where the tensor is no second operand of these.
 */
function outputAxisOf(name: string, user: OnnxNode): 0 | 1 | null {
  if (user.input[1] !== name) return null;
  if (user.op_type === 'Conv') return 0;
  if (user.op_type === 'MatMul') return 1;
  if (user.op_type !== 'Gemm') return null;
  return Number(user.attribute.find((attribute) => attribute.name === 'transB')?.i ?? 0) === 1 ? 0 : 1;
}

interface Weight {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array;
  readonly axis: 0 | 1 | null;
}

/**
 * How a weight is stored: `half` is float16, a number counts the fine bits beside int8.
 *
 * Found by rounding one weight at a time to plain int8. In the embedding net one depthwise layer of 576 values made three
 * fifths of the whole squared error, and a layer that narrows (fewer channels come out than go in) made two to three times
 * that of a widening one of the same size.
 */
function storageOf({ dims, values, axis }: Weight): 'half' | 0 | 1 | 2 {
  const [out = 1, into = 1, ...kernel] = dims;
  if (axis === null || dims.length < 2 || values.length <= FEW_VALUES) return 'half';
  const depthwise = into === 1;
  if (depthwise) return kernel.every((side) => side <= 3) ? 'half' : 2;
  const narrows = out < into && kernel.length > 0;
  if (values.length <= (narrows ? 2 * SOME_VALUES : SOME_VALUES)) return 2;
  return narrows ? 1 : 0;
}

const bytesOf = (values: Int8Array | Uint16Array | Float32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

interface Replacement {
  readonly tensors: readonly OnnxTensor[];
  readonly nodes: readonly OnnxNode[];
}

/** Nodes go without a name of their own: the output tells them apart, and a name is bytes. */
const node = (op_type: string, input: readonly string[], output: string, attribute: OnnxNode['attribute'] = []): OnnxNode => ({
  name: '',
  op_type,
  input,
  output: [output],
  attribute,
});
const castToFloat = (input: string, output: string): OnnxNode =>
  node('Cast', [input], output, [{ name: 'to', i: ONNX.float, type: ONNX.integerAttribute }]);

/** The last node of each takes the old name, so that no other node has to change. */
function asHalf({ name, dims, values }: Weight): Replacement {
  const half = `${name}/half`;
  return {
    tensors: [{ name: half, dims, data_type: ONNX.half, raw_data: bytesOf(Uint16Array.from(values, toHalf)) }],
    nodes: [castToFloat(half, name)],
  };
}

function asInt8({ name, dims, values }: Weight, axis: 0 | 1, fineBits: number): Replacement {
  const channels = dims[axis] ?? 1;
  const { int8, fine, steps } = quantise(values, channels, axis, fineBits);
  const tensor = (part: string, data_type: number, of: readonly number[], data: Int8Array | Float32Array): OnnxTensor => ({
    name: `${name}/${part}`,
    dims: of,
    data_type,
    raw_data: bytesOf(data),
  });
  const stepDims = dims.map((_, index) => (index === axis ? channels : 1));
  const [whole, shifted, between, sum] = [`${name}/whole`, `${name}/shifted`, `${name}/between`, `${name}/sum`];
  const tensors = [tensor('int8', ONNX.int8, dims, int8), tensor('step', ONNX.float, stepDims, steps)];
  const cast = castToFloat(`${name}/int8`, whole);
  if (fine === null) return { tensors, nodes: [cast, node('Mul', [whole, `${name}/step`], name)] };
  return {
    tensors: [
      ...tensors,
      tensor('fine', ONNX.int8, dims, fine),
      tensor(
        'finer',
        ONNX.float,
        dims.map(() => 1),
        Float32Array.of(2 ** fineBits),
      ),
    ],
    nodes: [
      cast,
      node('Mul', [whole, `${name}/finer`], shifted),
      castToFloat(`${name}/fine`, between),
      node('Add', [shifted, between], sum),
      node('Mul', [sum, `${name}/step`], name),
    ],
  };
}

function replacementOf({ name, dims, data_type, raw_data }: OnnxTensor, nodes: readonly OnnxNode[]): Replacement | null {
  const user = nodes.find((candidate) => candidate.input.includes(name));
  if (data_type !== ONNX.float || user === undefined || !raw_data) return null;
  const values = new Float32Array(new Uint8Array(raw_data).buffer);
  const weight = { name, dims: dims.map(Number), values, axis: outputAxisOf(name, user) };
  const storage = storageOf(weight);
  return storage === 'half' || weight.axis === null ? asHalf(weight) : asInt8(weight, weight.axis, storage);
}

/**
 * The same model with its large weights stored as int8, where that is too coarse with one or two bits more, and all others
 * as float16: two fifths of the size. Over the wire (brotli) a fine bit is a bit. `Cast`, `Mul` and `Add` nodes put each weight
 * back, and onnxruntime folds them when the session opens, so speed and kernels stay those of fp32. (It does not fold
 * `DequantizeLinear`, which is why that is not used.)
 *
 * @param bytes an ONNX model with float weights in `raw_data`
 * @returns the same bytes for the same input, on every machine
 */
export function storeAsInt8(bytes: Uint8Array): Uint8Array {
  const model = decodeModel(bytes);
  const { graph } = model;
  const replacements = graph.initializer.map((tensor) => replacementOf(tensor, graph.node));
  const initializer = graph.initializer.flatMap((tensor, index) => replacements[index]?.tensors ?? [tensor]);
  // ONNX wants a node after all nodes it reads from: the restored weights come first.
  const nodes = [...replacements.flatMap((replacement) => replacement?.nodes ?? []), ...graph.node];
  return encodeModel(Object.assign(model, { graph: Object.assign(graph, { initializer, node: nodes }) }));
}
