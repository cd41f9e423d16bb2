import {
  type CompareRequest,
  type CompareVerdict,
  marginOf,
  type Side,
  type SideFinding,
  similarityOf,
  type VerdictFacts,
} from '@facecompare/contract';
import type { Judgement } from '../judge.ts';

/**
 * Builds the verdict of the on-device engine from its judgement.
 * @param threshold dissimilarity up to which, inclusive, two faces match
 */
export function verdictOf(
  { outcome, problem, sides, faceFound, dissimilarity, liveScore, fake }: Judgement,
  { requestId, transactionId, clientTransactionId }: CompareRequest,
  threshold: number,
): CompareVerdict {
  const facts: VerdictFacts = {
    dissimilarity,
    threshold,
    margin: marginOf(dissimilarity, threshold),
    similarity: dissimilarity === null ? null : similarityOf(dissimilarity, threshold),
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
  const finding = (side: Side): SideFinding => ({
    faceFound: faceFound[side],
    problem: sides[side],
  });
  if (outcome === 'inconclusive' || fake)
    return {
      outcome: 'inconclusive',
      sides: { selfie: finding('selfie'), reference: finding('reference') },
      problem: problem ?? { code: 'engine-failed' },
      liveness: null,
      spoof: fake,
      ...facts,
    };
  const found = { faceFound: true, problem: null } as const;
  return {
    outcome,
    sides: { selfie: found, reference: found },
    problem: null,
    liveness: null,
    spoof: fake && null,
    ...facts,
  };
}
