/**
 * Sums for a least-squares fit of one value by some terms. It needs no memory for each sample.
 * @param terms how many terms there are; the first one is the constant 1
 */
export function leastSquares(terms: number) {
  const width = terms + 1;
  const sums = new Float64Array(width ** 2);
  const sum = (row: number, column: number) => sums[row * width + column] ?? 0;
  return {
    /** Adds a sample: its terms, and then the value. */
    add(sample: Float64Array): void {
      for (let row = 0; row < width; row++) {
        const value = sample[row] ?? 0;
        for (let column = row, at = row * width + row; column < width; column++, at++)
          sums[at] = (sums[at] ?? 0) + value * (sample[column] ?? 0);
      }
    },
    /**
     * Solves the normal equations by elimination; call it once.
     * @returns the factor of each term, and the share of the value's variance that the terms do not
     *   explain
     */
    solve(): { readonly factors: readonly number[]; readonly unexplained: number } {
      let variance = 0;
      for (let pivot = 0; pivot < terms; pivot++) {
        for (let row = pivot + 1; row < width; row++) {
          // A term that is always 0 has no factor.
          const factor = sum(pivot, row) / (sum(pivot, pivot) || 1);
          for (let column = row; column < width; column++)
            sums[row * width + column] = sum(row, column) - factor * sum(pivot, column);
        }
        // Without the constant, the sum of squares is the variance.
        if (pivot === 0) variance = sum(terms, terms);
      }
      const factors: number[] = [];
      for (let row = terms - 1; row >= 0; row--) {
        let rest = sum(row, terms);
        for (let column = row + 1; column < terms; column++)
          rest -= sum(row, column) * (factors[column] ?? 0);
        factors[row] = rest / (sum(row, row) || 1);
      }
      return { factors, unexplained: sum(terms, terms) / variance };
    },
  };
}
