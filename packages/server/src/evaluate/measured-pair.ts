import type { ProblemCode } from '@facecompare/contract';
import type { LabelledPair } from './labelled-pair.ts';

/** What a backend said about a pair. It holds no name and no image. */
export interface Comparison {
  /** Whether the backend called it a match; null if it could not compare the photos. */
  readonly matched: boolean | null;
  /** The backend's distance, 0 or more; null if it gave none. */
  readonly dissimilarity: number | null;
  /** The largest distance that the backend calls a match; null if it gave none. */
  readonly threshold: number | null;
  /** Why the photos were not compared; null if they were. */
  readonly code: ProblemCode | null;
}

/** A labelled pair, and what the backend said about it. */
export interface MeasuredPair extends Comparison, Pick<LabelledPair, 'same' | 'groups'> {}
