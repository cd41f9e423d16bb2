import type { Problem, Side } from '../problem.ts';
import { DEFAULT_THRESHOLD, marginOf, similarityOf } from '../similarity.ts';
import type { DecidedVerdict, InconclusiveVerdict } from '../verdict.ts';

const clear = { faceFound: true, problem: null } as const;

/** A made-up verdict, complete and consistent, as an engine gives it. */
export function sampleVerdict(outcome: 'match' | 'no-match'): DecidedVerdict {
  const dissimilarity = outcome === 'match' ? 1.2 : 3.9;
  return {
    outcome,
    dissimilarity,
    threshold: DEFAULT_THRESHOLD,
    score: null,
    services: null,
    similarity: similarityOf(dissimilarity, DEFAULT_THRESHOLD),
    margin: marginOf(dissimilarity, DEFAULT_THRESHOLD),
    sides: { selfie: clear, reference: clear },
    problem: null,
    liveness: null,
    spoof: null,
    liveScore: null,
    ids: { request: null, transaction: null, clientTransaction: null },
    raw: null,
  };
}

/** A made-up inconclusive verdict, because of a problem with one photo or with neither. */
export function sampleInconclusive(problem: Problem): InconclusiveVerdict {
  const sides = problem.sides ?? [];
  const on = (side: Side) =>
    sides.includes(side) ? { faceFound: problem.code !== 'no-face', problem } : clear;
  return {
    ...sampleVerdict('no-match'),
    outcome: 'inconclusive',
    dissimilarity: null,
    similarity: null,
    margin: null,
    sides: { selfie: on('selfie'), reference: on('reference') },
    problem,
  };
}
