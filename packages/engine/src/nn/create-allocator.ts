import type { Kernels } from './kernels.ts';
import { roundUp } from './round-up.ts';

/** Bytes by which WebAssembly grows a memory. */
const PAGE = 65_536;

export interface Allocator {
  /** Reserves that many bytes and returns their address, a multiple of 16. */
  take(bytes: number): number;
  /** Copies values into the memory and returns their address. */
  keep(values: Float32Array | Int16Array): number;
}

/** Allocates places in a memory that only grows, one behind the other. */
export function createAllocator({ memory, heap }: Kernels): Allocator {
  let end = heap();
  const take = (bytes: number): number => {
    const at = roundUp(16, end);
    end = at + bytes;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  };
  const keep = (values: Float32Array | Int16Array): number => {
    const at = take(values.byteLength);
    new Uint8Array(memory.buffer, at).set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
    return at;
  };
  return { take, keep };
}
