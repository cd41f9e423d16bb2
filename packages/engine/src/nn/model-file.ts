/**
 * The model file that a browser loads: a list of steps over tensors, and behind it the weights. The
 * places of the tensors in memory were chosen when the file was made. The file begins with the
 * length of the list in bytes (uint32, little-endian). Then comes the list as JSON, padded with
 * spaces to a multiple of four, and then the data.
 */
import type { ModelPlan } from './model-plan.ts';

export interface ModelFile {
  readonly plan: ModelPlan;
  readonly data: Uint8Array;
}

/**
 * Reads a model file. Its hash was checked before, so the content is not checked again.
 * @param bytes the data is not copied
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const plan: ModelPlan = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  return { plan, data: bytes.subarray(4 + length) };
}

/** Writes a file that {@link readModelFile} reads. */
export function writeModelFile({ plan, data }: ModelFile): Uint8Array {
  const text = JSON.stringify(plan);
  const json = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4));
  const bytes = new Uint8Array(4 + json.length + data.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  bytes.set(data, 4 + json.length);
  return bytes;
}
