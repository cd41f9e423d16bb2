import protobuf from 'protobufjs';

/**
 * The part of the ONNX format (onnx.proto3 of IR version 7) that describes the computation of a
 * model.
 */
const SCHEMA = `
  syntax = "proto3";
  message Model { Graph graph = 7; }
  message Graph { repeated Node node = 1; repeated Tensor initializer = 5; repeated Value input = 11; }
  message Value { string name = 1; Type type = 2; }
  message Type { TensorType tensor_type = 1; }
  message TensorType { Shape shape = 2; }
  message Shape { repeated Dim dim = 1; }
  message Dim { int64 dim_value = 1; }
  message Node { repeated string input = 1; repeated string output = 2; string op_type = 4; repeated Attribute attribute = 5; }
  message Attribute { string name = 1; float f = 2; int64 i = 3; Tensor t = 5; repeated int64 ints = 8; }
  message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
`;

const Model = protobuf.parse(SCHEMA, { keepCase: true }).root.lookupType('Model');

/** Float32 values with their dimensions. */
export interface Constant {
  readonly dims: readonly number[];
  readonly values: Float32Array;
}

export interface GraphNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whole numbers, or lists of them; a number with a fraction is kept as it is. */
  readonly attributes: Readonly<Record<string, number | readonly number[]>>;
}

export interface Graph {
  /** batch, channels, height, width of the only input. */
  readonly input: { readonly name: string; readonly dims: readonly number[] };
  readonly nodes: readonly GraphNode[];
  /** Weights, and the values of Constant nodes. */
  readonly constants: ReadonlyMap<string, Constant>;
}

interface RawTensor {
  readonly dims: readonly unknown[];
  readonly data_type: number;
  readonly name: string;
  readonly raw_data: Uint8Array;
}
interface RawAttribute {
  readonly name: string;
  readonly f: number;
  readonly i: unknown;
  readonly t: RawTensor | null;
  readonly ints: readonly unknown[];
}
interface RawNode {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly op_type: string;
  readonly attribute: readonly RawAttribute[];
}
interface RawValue {
  readonly name: string;
  readonly type: {
    readonly tensor_type: {
      readonly shape: { readonly dim: readonly { readonly dim_value: unknown }[] };
    };
  };
}
interface RawModel {
  readonly graph: {
    readonly node: readonly RawNode[];
    readonly initializer: readonly RawTensor[];
    readonly input: readonly RawValue[];
  };
}

const FLOAT = 1;

const floatsOf = ({ dims, data_type, raw_data }: RawTensor): Constant | null =>
  data_type === FLOAT
    ? { dims: dims.map(Number), values: new Float32Array(new Uint8Array(raw_data).buffer) }
    : null;

const attributeValue = ({ ints, f, i }: RawAttribute): number | readonly number[] =>
  ints.length > 0 ? ints.map(Number) : f || Number(i);

/** Reads the computation of a model; numbers other than float32 are left out. */
export function readGraph(bytes: Uint8Array): Graph {
  const { graph } = Model.decode(bytes) as unknown as RawModel;
  const constants = new Map<string, Constant>();
  const keep = (name: string | undefined, tensor: RawTensor | null | undefined) => {
    const constant = tensor && floatsOf(tensor);
    if (name !== undefined && constant) constants.set(name, constant);
  };
  for (const tensor of graph.initializer) keep(tensor.name, tensor);
  for (const { op_type, output, attribute } of graph.node)
    if (op_type === 'Constant') keep(output[0], attribute[0]?.t);
  const fed = graph.input.find(({ name }) => !constants.has(name));
  if (!fed) throw new Error('The model is fed with nothing.');
  return {
    input: {
      name: fed.name,
      dims: fed.type.tensor_type.shape.dim.map(({ dim_value }) => Number(dim_value)),
    },
    nodes: graph.node.map(({ op_type, input, output, attribute }) => ({
      op: op_type,
      inputs: input,
      output: output[0] ?? '',
      attributes: Object.fromEntries(attribute.map((one) => [one.name, attributeValue(one)])),
    })),
    constants,
  };
}

/** @throws Error if nothing of that name is constant */
export function constantOf({ constants }: Graph, name: string | undefined): Constant {
  const found = constants.get(name ?? '');
  if (!found) throw new Error(`${name} is no constant.`);
  return found;
}

/** Returns the only node that uses an output, if it is one of these operators. */
export function onlyUserOf(
  { nodes }: Graph,
  output: string,
  operators: readonly string[],
): GraphNode | null {
  const [user, ...others] = nodes.filter(({ inputs }) => inputs.includes(output));
  return user && others.length === 0 && operators.includes(user.op) ? user : null;
}

/**
 * Reads an attribute that is a list with the same number for every direction.
 * @throws Error if they differ
 */
export function sameForAll({ op, attributes }: GraphNode, name: string, otherwise: number): number {
  const list = attributes[name] ?? [];
  const [first = otherwise, ...others] = typeof list === 'number' ? [list] : list;
  if (others.some((other) => other !== first))
    throw new Error(`${op} with ${name} ${list} is not understood.`);
  return first;
}
