import { ALIGNED_SIDE } from '../align-face.ts';

/** Side of the grid in cells. A cell is the mean of 2 x 2 pixels of an aligned face. */
export const GRID_SIDE = ALIGNED_SIDE / 2;

/** A rectangle of the grid, in cells. The end is not included. */
export interface GridArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const area = (top: number, bottom: number, left: number, right: number): GridArea => ({
  left,
  right,
  top,
  bottom,
});

/** From the forehead to the chin, without the hair. */
export const FACE = area(15, 54, 11, 45);

/** The parts of an aligned face: the template puts them at the same place in every face. */
export const PARTS = {
  leftEye: area(22, 30, 14, 25),
  rightEye: area(22, 30, 31, 42),
  mouth: area(42, 51, 20, 36),
  nose: area(30, 40, 22, 34),
  forehead: area(11, 19, 19, 37),
  leftCheek: area(32, 41, 13, 21),
  rightCheek: area(32, 41, 35, 43),
} as const satisfies Record<string, GridArea>;

/** An aligned face at half its size: GRID_SIDE squared values of each kind, 0 to 255. */
export interface FaceGrid {
  /** Luma of ITU-R BT.601. */
  readonly luma: Float32Array;
  /** Red minus luma. */
  readonly redness: Float32Array;
  /** Blue minus luma. */
  readonly blueness: Float32Array;
}

/**
 * Halves an aligned face.
 * @param aligned what `alignFace` returns
 */
export function faceGrid(aligned: Float32Array): FaceGrid {
  const luma = new Float32Array(GRID_SIDE ** 2);
  const redness = new Float32Array(GRID_SIDE ** 2);
  const blueness = new Float32Array(GRID_SIDE ** 2);
  for (let y = 0; y < GRID_SIDE; y++)
    for (let x = 0; x < GRID_SIDE; x++) {
      const from = 6 * (y * ALIGNED_SIDE + x);
      const [red, green, blue] = [
        meanOfFour(aligned, from),
        meanOfFour(aligned, from + 1),
        meanOfFour(aligned, from + 2),
      ];
      const to = y * GRID_SIDE + x;
      const value = 0.299 * red + 0.587 * green + 0.114 * blue;
      luma[to] = value;
      redness[to] = red - value;
      blueness[to] = blue - value;
    }
  return { luma, redness, blueness };
}

const ROW = 3 * ALIGNED_SIDE;

/** The mean of one channel in 2 x 2 pixels. */
const meanOfFour = (aligned: Float32Array, at: number): number =>
  ((aligned[at] ?? 0) +
    (aligned[at + 3] ?? 0) +
    (aligned[at + ROW] ?? 0) +
    (aligned[at + ROW + 3] ?? 0)) /
  4;

/** Returns the mean of a function of the cells in an area. */
export function meanIn(
  { left, right, top, bottom }: GridArea,
  valueAt: (cell: number) => number,
): number {
  let sum = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) sum += valueAt(y * GRID_SIDE + x);
  return sum / ((right - left) * (bottom - top));
}
