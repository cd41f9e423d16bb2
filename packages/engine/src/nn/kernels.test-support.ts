/**
 * The compiled kernels with memory to work in, for tests that compare them with plain arithmetic.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { WASM_FILE } from '../browser-files.ts';
import { type Kernels, openKernels } from './kernels.ts';

export async function compiledKernels(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(
    await readFile(
      fileURLToPath(new URL(`../../browser-files/${WASM_FILE.file}`, import.meta.url)),
    ),
  );
}

export interface Bench {
  readonly kernels: Kernels;
  /** Writes values, sixteen bytes apart from the next, and returns their address. */
  put(values: Float32Array | Int16Array): number;
  /** Reserves that many bytes, filled with values that must not show up in a result. */
  room(bytes: number): number;
  floats(at: number, count: number): Float32Array;
  shorts(at: number, count: number): Int16Array;
}

export async function openBench(module: WebAssembly.Module): Promise<Bench> {
  const kernels = await openKernels(module);
  kernels.memory.grow(256);
  const { buffer } = kernels.memory;
  let end = kernels.heap();
  const room = (bytes: number): number => {
    const at = Math.ceil(end / 16) * 16 + 16;
    end = at + bytes;
    new Uint8Array(buffer, at, bytes).fill(0x5a);
    return at;
  };
  return {
    kernels,
    room,
    put(values) {
      const at = room(values.byteLength);
      new Uint8Array(buffer, at).set(
        new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      );
      return at;
    },
    floats: (at, count) => new Float32Array(buffer, at, count).slice(),
    shorts: (at, count) => new Int16Array(buffer, at, count).slice(),
  };
}
