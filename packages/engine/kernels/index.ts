/**
 * The arithmetic of the models, in AssemblyScript: TypeScript that compiles to WebAssembly.
 *
 * Pictures are rows of pixels, each pixel as `channels` float32 in a row (NHWC). `channels` is a
 * multiple of eight, and the padding is zero. The input of a matrix product is first rounded to
 * int16. `dot` then multiplies eight numbers in the room of four float32, and a step of 1/32767 of
 * the largest value has no visible effect. Every kernel returns the largest magnitude it wrote,
 * because the next rounding needs it.
 */
export { average } from './average';
export { add, multiply } from './combine';
export { depthwise } from './depthwise';
export { fedPatches, interleave, patches } from './patches';
export { pointwise } from './pointwise';
export { peak, quantise } from './quantise';

/** The first byte that a caller may use. */
export function heap(): usize {
  return __heap_base;
}
