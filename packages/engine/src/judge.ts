import { DEFAULT_THRESHOLD, isFaceFound, type Problem, type Side } from '@facecompare/contract';
import { isSameImage } from '@facecompare/contract/same-image';
import type { FaceReading, ReadFace } from './face-reading.ts';
import {
  cosineOf,
  DEFAULT_COSINE_THRESHOLD,
  dissimilarityOf,
} from './pipeline/compare-embeddings.ts';
import { QUALITY_FLOOR, riseFor } from './pipeline/recognition/quality-limits.ts';

/** The limits that turn two readings into a judgement. */
export interface JudgeRules {
  /** Cosine that becomes a dissimilarity of 2.4; below 1. `DEFAULT_COSINE_THRESHOLD` by default. */
  readonly cosineThreshold?: number;
  /** Dissimilarity up to which, inclusive, two faces match; 2.4 by default. */
  readonly threshold?: number;
  /** Live score, 0 to 1, below which a selfie counts as a fake; null, the default, is no limit. */
  readonly spoofThreshold?: number | null;
}

/** What two photos show. Plain data without an embedding. */
export interface Judgement {
  readonly outcome: 'match' | 'no-match' | 'inconclusive';
  /** Why nothing was decided; null if the outcome is a match or no match. */
  readonly problem: Problem | null;
  /** What is wrong with each photo; null if nothing is. */
  readonly sides: Readonly<Record<Side, Problem | null>>;
  readonly faceFound: Readonly<Record<Side, boolean>>;
  /** 0 or more, six decimals; null if nothing was decided. */
  readonly dissimilarity: number | null;
  /** 0 to 1, of the selfie; null if it was not requested. */
  readonly liveScore: number | null;
  /** Whether the selfie counts as a fake; null if there is no limit or no live score. */
  readonly fake: boolean | null;
}

const BOTH: readonly Side[] = ['selfie', 'reference'];

/** The weakness of the poorer photo is the reason if two poor photos are not alike enough. */
const weaknessOf = (selfie: ReadFace, reference: ReadFace): [Side, Problem] => {
  const [side, { quality }]: [Side, ReadFace] =
    selfie.quality.value <= reference.quality.value ? ['selfie', selfie] : ['reference', reference];
  return [side, { code: quality.weakness, sides: [side] }];
};

/** Six decimals exceed the accuracy of the models. A distance below 0 comes from rounding. */
const rounded = (distance: number): number => Number(Math.max(0, distance).toFixed(6));

/**
 * Decides whether two photos show one person. The server and the engine on the device share this
 * function. It fails closed: only two good readings whose numbers show a match are a match.
 */
export function judge(
  selfie: FaceReading,
  reference: FaceReading,
  {
    cosineThreshold = DEFAULT_COSINE_THRESHOLD,
    threshold = DEFAULT_THRESHOLD,
    spoofThreshold = null,
  }: JudgeRules = {},
): Judgement {
  const liveScore = 'problem' in selfie ? null : (selfie.spoof?.liveScore ?? null);
  const fake = spoofThreshold === null || liveScore === null ? null : liveScore < spoofThreshold;
  const sides = {
    selfie: problemOf('selfie', fake ? { problem: { code: 'spoof-suspected' } } : selfie),
    reference: problemOf('reference', reference),
  };
  const faceFound = {
    selfie: isFaceFound(sides.selfie),
    reference: isFaceFound(sides.reference),
  };
  const undecided = (problem: Problem, more: Partial<Judgement> = {}): Judgement => ({
    outcome: 'inconclusive',
    problem,
    sides,
    faceFound,
    dissimilarity: null,
    liveScore,
    fake,
    ...more,
  });

  if ('problem' in selfie || 'problem' in reference || sides.selfie || sides.reference) {
    const [first, second] = [sides.selfie, sides.reference];
    return undecided(first ?? second ?? { code: 'engine-failed' });
  }
  if (isSameImage(selfie.fingerprint, reference.fingerprint)) {
    const problem: Problem = { code: 'same-image', sides: BOTH };
    return undecided(problem, { sides: { selfie: problem, reference: problem } });
  }
  if (spoofThreshold !== null && liveScore === null) return undecided({ code: 'engine-failed' });

  const cosine = cosineOf(selfie.embedding, reference.embedding);
  const dissimilarity = rounded(dissimilarityOf(cosine, cosineThreshold));
  if (!Number.isFinite(dissimilarity)) return undecided({ code: 'engine-failed' });
  const rise = riseFor([selfie.quality.value, reference.quality.value]);
  const strict = rounded(dissimilarityOf(cosine - rise, cosineThreshold));
  const near = dissimilarity <= threshold;
  if (near && !(strict <= threshold)) {
    const [side, problem] = weaknessOf(selfie, reference);
    return undecided(problem, { sides: { ...sides, [side]: problem } });
  }
  return {
    outcome: near ? 'match' : 'no-match',
    problem: null,
    sides,
    faceFound,
    dissimilarity,
    liveScore,
    fake,
  };
}

/** The problem of a photo: from its reading, or because its face is of too low a quality. */
function problemOf(
  side: Side,
  reading: FaceReading | { readonly problem: Problem },
): Problem | null {
  if ('problem' in reading) return { ...reading.problem, sides: [side] };
  const { value, weakness } = reading.quality;
  return value >= QUALITY_FLOOR ? null : { code: weakness, sides: [side] };
}
