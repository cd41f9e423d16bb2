/** Plain pixels of a picture, row by row. */
export interface PicturePixels {
  /** 0 to 255 for each channel of each pixel. */
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  /** 1: grey. 3: red, green, blue. 4: the same with opacity, which is ignored. */
  readonly channels: 1 | 3 | 4;
}

/** Reads about this many pixels of a cell in each direction: more cost time and change little. */
const READ_OF_CELL = 8;

interface Sample {
  readonly at: number;
  readonly cell: number;
  /** The part of the cell that this pixel stands for. All parts of a cell add up to 1. */
  readonly share: number;
}

/** Divides a row of pixels into cells. A pixel that lies in two cells counts in both. */
function samplesOf(pixels: number, cells: number): Sample[] {
  const length = pixels / cells;
  const step = Math.max(1, Math.floor(length / READ_OF_CELL));
  return Array.from({ length: cells }, (_, cell) => {
    const [from, to] = [cell * length, (cell + 1) * length];
    const inside: Sample[] = [];
    let whole = 0;
    for (let at = Math.floor(from); at < Math.min(to, pixels); at += step) {
      const share = Math.min(at + 1, to) - Math.max(at, from);
      whole += share;
      inside.push({ at, cell, share });
    }
    return inside.map((sample) => ({ ...sample, share: sample.share / whole }));
  }).flat();
}

/**
 * Shrinks a picture of any size to a square of mean brightness (ITU-R BT.601 luma).
 * @param edge columns and rows of the square
 */
export function thumbnailOf(
  { data, width, height, channels }: PicturePixels,
  edge: number,
): number[] {
  const square = new Array<number>(edge ** 2).fill(0);
  const green = channels === 1 ? 0 : 1;
  const columns = samplesOf(width, edge);
  for (const row of samplesOf(height, edge)) {
    for (const column of columns) {
      const from = channels * (row.at * width + column.at);
      const luma =
        0.299 * (data[from] ?? 0) +
        0.587 * (data[from + green] ?? 0) +
        0.114 * (data[from + 2 * green] ?? 0);
      const to = row.cell * edge + column.cell;
      square[to] = (square[to] ?? 0) + row.share * column.share * luma;
    }
  }
  return square;
}
