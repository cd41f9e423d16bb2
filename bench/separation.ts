/** How well a method separates pairs of one person from pairs of two. */

/** A compared pair: whether it is one person, and a distance that is small for one person. */
export interface Distance {
  readonly same: boolean;
  readonly distance: number;
}

export interface Separation {
  readonly genuine: number;
  readonly impostors: number;
  /**
   * Probability that two photos of one person are nearer than those of two people (Mann and
   * Whitney, 1947).
   */
  readonly auc: number;
  /** Distance of the two means, in units of their common deviation. */
  readonly dPrime: number;
  /** Share of the pairs of one person that are nearer than the nearest pair of two people. */
  readonly tarAtNoFalseMatch: number;
  /** Share of right answers at the threshold that is best for exactly these pairs. */
  readonly bestAccuracy: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
};

/** Every number is from these pairs alone. */
export function separationOf(pairs: readonly Distance[]): Separation {
  const of = (wanted: boolean) =>
    pairs.filter(({ same }) => same === wanted).map(({ distance }) => distance);
  const [genuine, impostors] = [of(true), of(false)];
  let wins = 0;
  for (const near of genuine)
    for (const far of impostors) wins += near < far ? 1 : near === far ? 0.5 : 0;
  const nearest = Math.min(...impostors);
  const right = (threshold: number) =>
    pairs.filter(({ same, distance }) => distance <= threshold === same).length;
  return {
    genuine: genuine.length,
    impostors: impostors.length,
    auc: wins / (genuine.length * impostors.length),
    dPrime:
      (mean(impostors) - mean(genuine)) / Math.sqrt((variance(genuine) + variance(impostors)) / 2),
    tarAtNoFalseMatch: genuine.filter((distance) => distance < nearest).length / genuine.length,
    bestAccuracy: Math.max(...pairs.map(({ distance }) => right(distance))) / pairs.length,
  };
}
