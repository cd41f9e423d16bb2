import type { CatalogModel } from '../model-catalog.ts';

/** Luma of ITU-R BT.601, the grey that the landmark model was trained on. */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/**
 * Converts interleaved RGB to the input planes of a model: `(value - mean) / divisor`, in the
 * model's order of colours.
 * @param rgb height * width * 3 values, 0 to 255
 * @returns channels * height * width values
 */
export function toTensor(rgb: Float32Array, input: CatalogModel['input']): Float32Array {
  const { colours, mean, divisor } = input;
  const size = rgb.length / 3;
  const tensor = new Float32Array(colours === 'grey' ? size : rgb.length);
  if (colours === 'grey') {
    for (let i = 0; i < size; i++) {
      const grey =
        RED * (rgb[i * 3] as number) +
        GREEN * (rgb[i * 3 + 1] as number) +
        BLUE * (rgb[i * 3 + 2] as number);
      tensor[i] = (grey - mean) / divisor;
    }
    return tensor;
  }
  const [first, last] = colours === 'rgb' ? [0, 2] : [2, 0];
  for (let i = 0; i < size; i++) {
    tensor[i] = ((rgb[i * 3 + first] as number) - mean) / divisor;
    tensor[size + i] = ((rgb[i * 3 + 1] as number) - mean) / divisor;
    tensor[2 * size + i] = ((rgb[i * 3 + last] as number) - mean) / divisor;
  }
  return tensor;
}
