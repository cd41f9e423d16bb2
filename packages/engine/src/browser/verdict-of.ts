import {
  type CompareRequest,
  type CompareVerdict,
  isFaceFound,
  marginOf,
  type Problem,
  type Side,
  type SideFinding,
  similarityOf,
  type VerdictFacts,
} from '@facecompare/contract';
import { dissimilarityOf } from '../pipeline/compare-embeddings.ts';
import type { ComparisonAnswer, PhotoReading } from '../protocol/messages.ts';

/** The limits that turn the numbers of the engine into a verdict. */
export interface VerdictRules {
  /** Cosine that becomes a dissimilarity of 2.4. */
  readonly cosineThreshold: number;
  /** Dissimilarity up to which, inclusive, two faces match. */
  readonly threshold: number;
  /** Live score below which a selfie counts as a fake; null if no selfie does. */
  readonly spoofThreshold: number | null;
}

const finding = (side: Side, { problem }: PhotoReading): SideFinding => ({
  faceFound: isFaceFound(problem),
  problem: problem && { ...problem, sides: [side] },
});

/**
 * Builds the verdict of the on-device engine, by the same rules as the server's. It fails closed:
 * without numbers that show a match there is no match.
 */
export function verdictOf(
  { selfie, reference, cosine, liveScore }: ComparisonAnswer,
  { requestId, transactionId, clientTransactionId }: CompareRequest,
  { cosineThreshold, threshold, spoofThreshold }: VerdictRules,
): CompareVerdict {
  const fake = spoofThreshold === null || liveScore === null ? null : liveScore < spoofThreshold;
  const spoofed: Problem | null = fake ? { code: 'spoof-suspected', sides: ['selfie'] } : null;
  const sides = {
    selfie: finding('selfie', spoofed ? { problem: spoofed } : selfie),
    reference: finding('reference', reference),
  };
  // Rounding a cosine of 1 can give a distance below 0, which does not exist. Six decimals exceed
  // the accuracy of the models.
  const dissimilarity =
    cosine === null
      ? null
      : Number(Math.max(0, dissimilarityOf(cosine, cosineThreshold)).toFixed(6));
  const unmeasured =
    dissimilarity === null ||
    !Number.isFinite(dissimilarity) ||
    (spoofThreshold !== null && liveScore === null);
  const undecided: Problem | null = unmeasured ? { code: 'engine-failed' } : null;
  const problem = sides.selfie.problem ?? sides.reference.problem ?? undecided;
  const facts: VerdictFacts = {
    dissimilarity: problem ? null : dissimilarity,
    threshold,
    similarity: problem ? null : similarityOf(dissimilarity, threshold),
    margin: problem ? null : marginOf(dissimilarity, threshold),
    score: null,
    services: null,
    liveScore,
    ids: {
      request: requestId,
      transaction: transactionId ?? null,
      clientTransaction: clientTransactionId ?? null,
    },
    raw: null,
  };
  if (problem || dissimilarity === null)
    return {
      outcome: 'inconclusive',
      sides,
      problem: problem ?? { code: 'engine-failed' },
      liveness: null,
      spoof: fake,
      ...facts,
    };
  const found = { faceFound: true, problem: null } as const;
  const outcome = dissimilarity <= threshold ? 'match' : 'no-match';
  // A fake is a problem of the selfie, so none gets here.
  return {
    outcome,
    sides: { selfie: found, reference: found },
    problem: null,
    liveness: null,
    spoof: fake && null,
    ...facts,
  };
}
