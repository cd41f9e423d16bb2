import { type FinerWeights, outputAxisOf, storageOf, type Weight } from './choose-storage.ts';
import { decodeModel, encodeModel, ONNX, type OnnxNode, type OnnxTensor } from './onnx-messages.ts';
import { quantise } from './quantise.ts';
import { toHalf } from './to-half.ts';

const bytesOf = (values: Int8Array | Uint16Array | Float32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

interface Replacement {
  readonly tensors: readonly OnnxTensor[];
  readonly nodes: readonly OnnxNode[];
}

/** Nodes have no name of their own: their output identifies them, and a name costs bytes. */
const node = (
  op_type: string,
  input: readonly string[],
  output: string,
  attribute: OnnxNode['attribute'] = [],
): OnnxNode => ({
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
    tensors: [
      {
        name: half,
        dims,
        data_type: ONNX.half,
        raw_data: bytesOf(Uint16Array.from(values, toHalf)),
      },
    ],
    nodes: [castToFloat(half, name)],
  };
}

function asInt8(
  { name, dims, values }: Weight,
  axis: 0 | 1,
  fineBits: number,
  isFine: FinerWeights[string] | undefined,
): Replacement {
  const channels = dims[axis] ?? 1;
  const { int8, fine, steps } = quantise(values, channels, axis, fineBits, isFine);
  const tensor = (
    part: string,
    data_type: number,
    of: readonly number[],
    data: Int8Array | Float32Array,
  ): OnnxTensor => ({
    name: `${name}/${part}`,
    dims: of,
    data_type,
    raw_data: bytesOf(data),
  });
  const stepDims = dims.map((_, index) => (index === axis ? channels : 1));
  const [whole, shifted, between, sum] = [
    `${name}/whole`,
    `${name}/shifted`,
    `${name}/between`,
    `${name}/sum`,
  ];
  const tensors = [
    tensor('int8', ONNX.int8, dims, int8),
    tensor('step', ONNX.float, stepDims, steps),
  ];
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

const transposesB = ({ attribute }: OnnxNode): boolean =>
  Number(attribute.find(({ name }) => name === 'transB')?.i ?? 0) === 1;

function replacementOf(
  { name, dims, data_type, raw_data }: OnnxTensor,
  nodes: readonly OnnxNode[],
  finer: FinerWeights,
): Replacement | null {
  const user = nodes.find((candidate) => candidate.input.includes(name));
  if (data_type !== ONNX.float || user === undefined || !raw_data) return null;
  const values = new Float32Array(new Uint8Array(raw_data).buffer);
  const weight = {
    name,
    dims: dims.map(Number),
    values,
    axis: user.input[1] === name ? outputAxisOf(user.op_type, transposesB(user)) : null,
  };
  const storage = storageOf(weight, finer);
  return storage === 'half' || weight.axis === null
    ? asHalf(weight)
    : asInt8(weight, weight.axis, storage, finer[name]);
}

/**
 * Returns the same model with its large weights stored as int8, or with one or two bits more if
 * int8 is too coarse. All others are stored as float16. The result has two fifths of the size. Over
 * the wire (brotli) a fine bit costs a bit. `Cast`, `Mul` and `Add` nodes restore each weight.
 * onnxruntime folds them when the session opens, so speed and kernels stay those of fp32. (It does
 * not fold `DequantizeLinear`, which is why that is not used.)
 *
 * @param bytes an ONNX model with float weights in `raw_data`
 * @param finer which of its weights get one bit more
 * @returns the same bytes for the same input, on every machine
 */
export function storeAsInt8(bytes: Uint8Array, finer: FinerWeights): Uint8Array {
  const model = decodeModel(bytes);
  const { graph } = model;
  const replacements = graph.initializer.map((tensor) => replacementOf(tensor, graph.node, finer));
  const initializer = graph.initializer.flatMap(
    (tensor, index) => replacements[index]?.tensors ?? [tensor],
  );
  // ONNX requires a node after all nodes that it reads from, so the restored weights come first.
  const nodes = [...replacements.flatMap((replacement) => replacement?.nodes ?? []), ...graph.node];
  return encodeModel(
    Object.assign(model, { graph: Object.assign(graph, { initializer, node: nodes }) }),
  );
}
