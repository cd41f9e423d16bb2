import { ALIGNED_SIDE } from '../align-face.ts';
import { lumaAt } from '../pixels/luma-at.ts';
import { FACE, GRID_SIDE, type GridArea } from './face-grid.ts';

/** The detail of a face in one scale, in units of luma. */
export interface Detail {
  /** In the direction that has least. Motion blurs one direction only. */
  readonly least: number;
  readonly most: number;
  readonly mean: number;
}

/**
 * Measures the second differences of luma in four directions: along the rows, the columns and both
 * diagonals. Each is a root mean square over the face.
 * @param step distance of the cells that are compared, 1 or 2
 */
export function detailOf(luma: Float32Array, step: number): Detail {
  const down = step * GRID_SIDE;
  let [alongRows, alongColumns, falling, rising] = [0, 0, 0, 0];
  // A plain loop, because a callback for each cell takes five times as long.
  for (let y = FACE.top; y < FACE.bottom; y++)
    for (let x = FACE.left; x < FACE.right; x++) {
      const at = y * GRID_SIDE + x;
      alongRows += secondDifference(luma, at, step) ** 2;
      alongColumns += secondDifference(luma, at, down) ** 2;
      falling += secondDifference(luma, at, down + step) ** 2;
      rising += secondDifference(luma, at, down - step) ** 2;
    }
  // A step along a diagonal is longer by the square root of 2.
  const sums = [alongRows, alongColumns, falling / 2, rising / 2];
  const cells = (FACE.bottom - FACE.top) * (FACE.right - FACE.left);
  const energies = sums.map((sum) => Math.sqrt(sum / cells) / step);
  return {
    least: Math.min(...energies),
    most: Math.max(...energies),
    mean: energies.reduce((sum, energy) => sum + energy, 0) / energies.length,
  };
}

const secondDifference = (luma: Float32Array, cell: number, offset: number): number =>
  2 * (luma[cell] ?? 0) - (luma[cell - offset] ?? 0) - (luma[cell + offset] ?? 0);

/** Root mean square of the Laplacian of an aligned face, in whole pixels: detail, or noise. */
export function grainOf(aligned: Float32Array): number {
  const luma = new Float32Array(ALIGNED_SIDE ** 2);
  for (let at = 0; at < luma.length; at++) luma[at] = lumaAt(aligned, at);
  let energy = 0;
  let count = 0;
  for (let y = 2 * FACE.top; y < 2 * FACE.bottom; y++)
    for (let x = 2 * FACE.left; x < 2 * FACE.right; x++) {
      const at = y * ALIGNED_SIDE + x;
      energy += (secondDifference(luma, at, 1) + secondDifference(luma, at, ALIGNED_SIDE)) ** 2;
      count++;
    }
  return Math.sqrt(energy / count);
}

/** Half the side of the square whose mean is taken away. */
const AROUND = 2;

/**
 * Returns luma minus its mean in a square of 5 x 5 cells: the parts of a face without the light on
 * it. The outermost two cells stay 0.
 */
export function withoutLight(luma: Float32Array): Float32Array {
  const sums = new Float64Array((GRID_SIDE + 1) ** 2);
  const side = GRID_SIDE + 1;
  for (let y = 0; y < GRID_SIDE; y++)
    for (let x = 0; x < GRID_SIDE; x++)
      sums[(y + 1) * side + x + 1] =
        (luma[y * GRID_SIDE + x] ?? 0) +
        (sums[y * side + x + 1] ?? 0) +
        (sums[(y + 1) * side + x] ?? 0) -
        (sums[y * side + x] ?? 0);
  const rest = new Float32Array(luma.length);
  for (let y = AROUND; y < GRID_SIDE - AROUND; y++)
    for (let x = AROUND; x < GRID_SIDE - AROUND; x++) {
      const [top, left, bottom, right] = [y - AROUND, x - AROUND, y + AROUND + 1, x + AROUND + 1];
      const sum =
        (sums[bottom * side + right] ?? 0) -
        (sums[top * side + right] ?? 0) -
        (sums[bottom * side + left] ?? 0) +
        (sums[top * side + left] ?? 0);
      const cell = y * GRID_SIDE + x;
      rest[cell] = (luma[cell] ?? 0) - sum / (2 * AROUND + 1) ** 2;
    }
  return rest;
}

/** Root mean square of the values in an area. */
export function strengthIn({ left, right, top, bottom }: GridArea, values: Float32Array): number {
  let sum = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) sum += (values[y * GRID_SIDE + x] ?? 0) ** 2;
  return Math.sqrt(sum / ((right - left) * (bottom - top)));
}
