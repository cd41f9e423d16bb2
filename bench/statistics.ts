/** Statistics that summarise many measurements. */
export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ??
  Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Returns the median, with the middle 80 percent. */
export const spread = (values: readonly number[], digits = 1): string =>
  `${median(values).toFixed(digits)} (${quantile(values, 0.1).toFixed(digits)} to ${quantile(values, 0.9).toFixed(digits)}, N ${values.length})`;

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
