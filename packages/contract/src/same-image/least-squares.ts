/**
 * Solves a least-squares fit by elimination. It changes the sums.
 * @param sums the products of all terms and, last, of the value, summed over all samples: the upper
 *   half of a matrix, row by row. The first term is the constant 1.
 * @param width the number of terms and the value
 * @returns the factor of each term, and last the share of the value's variance that the terms do
 *   not explain
 */
export function leastSquares(sums: Float64Array, width: number): number[] {
  const last = width - 1;
  const sum = (row: number, column: number) => sums[row * width + column] ?? 0;
  let variance = 0;
  for (let pivot = 0; pivot < last; pivot++) {
    for (let row = pivot + 1; row < width; row++) {
      // A term that is always 0 has no factor.
      const factor = sum(pivot, row) / (sum(pivot, pivot) || 1);
      for (let column = row; column < width; column++)
        sums[row * width + column] = sum(row, column) - factor * sum(pivot, column);
    }
    // Without the constant, the sum of squares is the variance.
    variance ||= sum(last, last);
  }
  const solved = [];
  solved[last] = sum(last, last) / variance;
  for (let row = last - 1; row >= 0; row--) {
    let rest = sum(row, last);
    for (let column = row + 1; column < last; column++)
      rest -= sum(row, column) * (solved[column] ?? 0);
    solved[row] = rest / (sum(row, row) || 1);
  }
  return solved;
}
