/**
 * Least recognition quality of a face that is compared. 7 of 2,320 LFW portraits (0.3 %) lie below it.
 */
export const QUALITY_FLOOR = 0.056;

/** From this quality on, the threshold alone decides: four of five LFW portraits reach it. */
const GOOD_QUALITY = 0.893;

/** How much the cosine must rise for each unit of log-odds that the quality lacks. */
const RISE = 0.05;

const logOdds = (quality: number): number => Math.log(quality / (1 - quality));

/**
 * Returns by how much the cosine of two faces must exceed the threshold, 0 or more. Two poor photos
 * must be more alike than two good ones: a degradation that both share makes their embeddings
 * alike.
 * @param qualities recognition quality of each face, 0 to 1
 */
export function riseFor([a, b]: readonly [number, number]): number {
  const lack = logOdds(GOOD_QUALITY) - (logOdds(a) + logOdds(b)) / 2;
  return RISE * Math.max(0, lack);
}
