/** Formats a rate with its counts and its 95 % interval (Wilson, 1927). */

/**
 * Computes Wilson's interval of a rate.
 * @returns the ends of the 95 % interval, 0 to 1
 */
export function wilsonInterval(hits: number, of: number): readonly [low: number, high: number] {
  const z = 1.96;
  const [p, n] = [hits / of, of];
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
