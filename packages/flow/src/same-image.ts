import type { InconclusiveVerdict, Side, VerdictFacts } from '@facecompare/contract';
import { isSettled, type Photo } from './state.ts';

/**
 * Whether both photos are there and are the same picture: equal, or different only in how they were
 * saved. A comparison of a picture with itself says nothing about a person.
 */
export function sameImage({ selfie, reference }: Readonly<Record<Side, Photo>>): boolean {
  if (!isSettled(selfie) || !isSettled(reference)) return false;
  if (selfie.status === 'held' || reference.status === 'held') return false;
  const [a, b] = [selfie.image, reference.image];
  // The photo that was prepared later names the other one.
  return a.sameAs === b.id || b.sameAs === a.id;
}

/**
 * Returns the verdict about a picture and itself, in place of what the backend said about them. It
 * needs another photo, and does not count as a try.
 */
export function sameImageVerdict(verdict: VerdictFacts): InconclusiveVerdict {
  // The heading says it once. No photo is wrong by itself.
  const side = { faceFound: null, problem: null };
  return {
    ...verdict,
    similarity: null,
    dissimilarity: null,
    margin: null,
    outcome: 'inconclusive',
    sides: { selfie: side, reference: side },
    problem: { code: 'same-image', sides: ['selfie', 'reference'] },
    liveness: null,
    spoof: null,
  };
}
