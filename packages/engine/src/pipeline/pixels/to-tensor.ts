import type { CatalogModel } from '../../model-catalog.ts';
import { lumaAt } from './luma-at.ts';

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
    // The landmark model was trained on this grey.
    for (let i = 0; i < size; i++) tensor[i] = (lumaAt(rgb, i) - mean) / divisor;
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
