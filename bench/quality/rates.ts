/** Error rates of all pairs of a set of readings, as `judge` decides about them. */
import {
  cosineOf,
  DEFAULT_COSINE_THRESHOLD,
  type FaceReading,
  judge,
  type ReadFace,
} from '@facecompare/engine/node';

/** One pair of photos that both show a face. */
export interface JudgedPair {
  readonly same: boolean;
  /** The cosine alone says match: what an engine without a floor would answer. */
  readonly near: boolean;
  readonly outcome: 'match' | 'no-match' | 'inconclusive';
  /** The lower recognition quality of the two. */
  readonly quality: number;
}

/** One reading for each photo, in the order of the photos. */
type Readings = readonly FaceReading[];

const judgedPair = (a: ReadFace, b: ReadFace, same: boolean): JudgedPair => ({
  same,
  near: cosineOf(a.embedding, b.embedding) >= DEFAULT_COSINE_THRESHOLD,
  outcome: judge(a, b).outcome,
  quality: Math.min(a.quality.value, b.quality.value),
});

/**
 * Judges pairs of a photo from each list. Both lists have the same photos in the same order.
 * @param personOf the number of the person of a photo
 * @param isWanted which pairs are judged, by the places of their photos
 */
function pairsAcross(
  selfies: Readings,
  references: Readings,
  personOf: (photo: number) => number,
  isWanted: (selfie: number, reference: number) => boolean,
): JudgedPair[] {
  const pairs: JudgedPair[] = [];
  for (const [first, a] of selfies.entries()) {
    if ('problem' in a) continue;
    for (const [second, b] of references.entries()) {
      if ('problem' in b || !isWanted(first, second)) continue;
      pairs.push(judgedPair(a, b, personOf(first) === personOf(second)));
    }
  }
  return pairs;
}

/** Judges all pairs of one list: both photos are degraded alike. */
export const pairsOfBoth = (readings: Readings, personOf: (photo: number) => number) =>
  pairsAcross(readings, readings, personOf, (first, second) => first < second);

/** Judges all pairs of a good and a degraded photo. */
export const pairsOfOne = (
  good: Readings,
  degraded: Readings,
  personOf: (photo: number) => number,
) => pairsAcross(good, degraded, personOf, (first, second) => first !== second);

export interface Rates {
  readonly impostors: number;
  /** Pairs of two people that the cosine alone calls a match. */
  readonly near: number;
  /** Pairs of two people that were decided, and that were called a match. */
  readonly decided: number;
  readonly falseMatches: number;
  readonly genuine: number;
  /** Pairs of one person that were called no match, or that were not decided. */
  readonly falseNonMatches: number;
  readonly undecided: number;
}

export function ratesOf(pairs: readonly JudgedPair[]): Rates {
  const count = (wanted: (pair: JudgedPair) => boolean) => pairs.filter(wanted).length;
  return {
    impostors: count(({ same }) => !same),
    near: count(({ same, near }) => !same && near),
    decided: count(({ same, outcome }) => !same && outcome !== 'inconclusive'),
    falseMatches: count(({ same, outcome }) => !same && outcome === 'match'),
    genuine: count(({ same }) => same),
    falseNonMatches: count(({ same, outcome }) => same && outcome === 'no-match'),
    undecided: count(({ same, outcome }) => same && outcome === 'inconclusive'),
  };
}

/**
 * Returns the lower end of the exact 95 % interval of a rate (Clopper and Pearson, 1934), found by
 * bisection.
 */
export function lowerEnd(hits: number, of: number): number {
  if (hits === 0) return 0;
  // The chance of so many hits or more at a rate, from the terms of the binomial distribution.
  const chance = (rate: number) => {
    let term = (1 - rate) ** of;
    let below = 0;
    for (let at = 0; at < hits; at++) {
      below += term;
      term *= ((of - at) / (at + 1)) * (rate / (1 - rate));
    }
    return 1 - below;
  };
  let [low, high] = [0, hits / of];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (chance(middle) < 0.025) low = middle;
    else high = middle;
  }
  return low;
}
