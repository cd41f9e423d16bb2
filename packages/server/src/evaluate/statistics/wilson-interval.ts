/**
 * Computes Wilson's interval of a rate (Wilson, 1927).
 * @returns the ends of the 95 % interval, 0 to 1
 */
export function wilsonInterval(hits: number, of: number): readonly [low: number, high: number] {
  const z = 1.96;
  const [p, n] = [hits / of, of];
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
