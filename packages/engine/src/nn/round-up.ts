/** Returns the smallest multiple of `multiple` that is not below `value`. */
export const roundUp = (multiple: number, value: number): number =>
  Math.ceil(value / multiple) * multiple;
