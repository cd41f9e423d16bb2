import type { Problem, Side } from '@facecompare/contract';
import type { FaceReading } from '../face-reading.ts';
import { cosineOf, dissimilarityOf } from '../pipeline/compare-embeddings.ts';

/** Two readings, and the distance of the two faces. */
export interface Comparison {
  readonly selfie: FaceReading;
  readonly reference: FaceReading;
  /** -1 to 1; null if one side has no face to compare. */
  readonly cosine: number | null;
  /** The same on the scale of the API: 0 or more, and 2.4 at the engine's cosine threshold. */
  readonly dissimilarity: number | null;
}

/**
 * Compares the faces of two readings. Each problem then names its side.
 * @param cosineThreshold the cosine that becomes the dissimilarity 2.4
 */
export function compareReadings(
  selfie: FaceReading,
  reference: FaceReading,
  cosineThreshold: number,
): Comparison {
  const cosine =
    'problem' in selfie || 'problem' in reference
      ? null
      : cosineOf(selfie.embedding, reference.embedding);
  return {
    selfie: at('selfie', selfie),
    reference: at('reference', reference),
    cosine,
    dissimilarity: cosine === null ? null : dissimilarityOf(cosine, cosineThreshold),
  };
}

/** Adds the side of the photo to the problem of a reading. */
function at(side: Side, reading: FaceReading): FaceReading {
  if (!('problem' in reading)) return reading;
  const problem: Problem = { ...reading.problem, sides: [side] };
  return { problem };
}
