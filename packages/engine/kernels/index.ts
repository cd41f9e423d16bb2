/**
 * The arithmetic of the models, in AssemblyScript: TypeScript that compiles to WebAssembly.
 *
 * Pictures lie as rows of pixels, each pixel as `channels` float32 in a row (NHWC); `channels` is a multiple of eight, and
 * what was added to make it so is zero. What is multiplied by a matrix is first rounded to int16: `dot` then multiplies
 * eight numbers where float32 has room for four, and a step of 1/32767 of the largest value costs nothing that can be seen.
 * Every kernel gives back the largest magnitude it wrote, which is what the next rounding needs.
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
