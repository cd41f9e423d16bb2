import protobuf from 'protobufjs';

/**
 * The part of the ONNX format (onnx.proto3 of IR version 7) that is needed to store weights as
 * int8. All other fields are left undescribed on purpose. They keep their original bytes, so that
 * nothing is lost and a newer field needs no change here. It is `proto2`, because that writes a
 * field that was present even if it is zero.
 */
const SCHEMA = `
  syntax = "proto2";
  message Model { optional Graph graph = 7; }
  message Graph { repeated Node node = 1; repeated Tensor initializer = 5; }
  message Node {
    repeated string input = 1;
    repeated string output = 2;
    optional string name = 3;
    optional string op_type = 4;
    repeated Attribute attribute = 5;
  }
  message Attribute { optional string name = 1; optional int64 i = 3; optional int32 type = 20; }
  message Tensor {
    repeated int64 dims = 1;
    optional int32 data_type = 2;
    optional string name = 8;
    optional bytes raw_data = 9;
  }
`;

/**
 * The numbers of ONNX for the element types used here (TensorProto.DataType) and for an integer
 * attribute.
 */
export const ONNX = { float: 1, int8: 3, half: 10, integerAttribute: 2 } as const;

type Integer = number | { toString(): string };

export interface OnnxAttribute {
  readonly name: string;
  readonly i?: Integer;
  readonly type: number;
}

export interface OnnxNode {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly name: string;
  readonly op_type: string;
  readonly attribute: readonly OnnxAttribute[];
}

export interface OnnxTensor {
  readonly dims: readonly Integer[];
  readonly data_type: number;
  readonly name: string;
  readonly raw_data?: Uint8Array;
}

export interface OnnxGraph {
  readonly node: readonly OnnxNode[];
  readonly initializer: readonly OnnxTensor[];
}

const Model = protobuf.parse(SCHEMA, { keepCase: true }).root.lookupType('Model');

/** Reads a model; fields that are not described above stay with their message. */
export function decodeModel(bytes: Uint8Array): { graph: OnnxGraph } {
  const reader = protobuf.Reader.create(bytes);
  reader.discardUnknown = false;
  return Model.decode(reader) as unknown as { graph: OnnxGraph };
}

/** Writes a model read by {@link decodeModel}, the undescribed fields included. */
export const encodeModel = (model: { graph: OnnxGraph }): Uint8Array =>
  Model.encode(model as never).finish();
