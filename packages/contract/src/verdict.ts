/** The verdict: the result of a comparison, as the widget and the host read it. */
import type { ScanServicesOutput } from './compare.ts';
import type { Problem, Side } from './problem.ts';

/** What was found on one photo. */
export interface SideFinding {
  /** Whether a face was found; null if the backend does not say. */
  readonly faceFound: boolean | null;
  /** What is wrong with this photo, if anything. */
  readonly problem: Problem | null;
}

/** The fields of every verdict, whatever its outcome. */
export interface VerdictFacts {
  /**
   * From 0 to 1, with 0.5 at the threshold (see `similarityOf`); null if the backend gives no
   * distance or no threshold. Not a probability.
   */
  readonly similarity: number | null;
  /**
   * How far the distance is from the threshold, as a ratio of the threshold: (threshold -
   * dissimilarity) / threshold. From 1 (the same image) over 0 (exactly at the threshold) to any
   * negative number; above 0 on the side of a match. Null if either number is missing.
   */
  readonly margin: number | null;
  /** The backend's distance, 0 or more. */
  readonly dissimilarity: number | null;
  /** The largest distance that the backend calls a match. */
  readonly threshold: number | null;
  /**
   * The score of the answer, unchanged; null if there was none. Only our own engine documents its
   * scale.
   */
  readonly score: number | null;
  /**
   * The results of further services of the backend; null if it named none. It contains only what
   * could be read.
   */
  readonly services: ScanServicesOutput | null;
  /**
   * How live the selfie looks to a passive model, from 0 to 1; null if liveness was not measured.
   * One weak signal, never a reason for an outcome by itself.
   */
  readonly liveScore: number | null;
  readonly ids: {
    readonly request: string | null;
    readonly transaction: string | null;
    readonly clientTransaction: string | null;
  };
  /** The answer as it came, for the host. Treat every string in it as hostile. */
  readonly raw: unknown;
}

/** The photos were compared. The type has no room for a problem that contradicts the outcome. */
export interface DecidedVerdict extends VerdictFacts {
  readonly outcome: 'match' | 'no-match';
  readonly sides: Readonly<
    Record<Side, { readonly faceFound: true | null; readonly problem: null }>
  >;
  readonly problem: null;
  /** Whether a liveness check passed; null if none ran. */
  readonly liveness: true | null;
  /** Whether a check for fakes ran and found none; null if none ran. */
  readonly spoof: false | null;
}

/** The photos could not be compared. Never read it as "not the same person". */
export interface InconclusiveVerdict extends VerdictFacts {
  readonly outcome: 'inconclusive';
  readonly sides: Readonly<Record<Side, SideFinding>>;
  /** Why the photos could not be compared. */
  readonly problem: Problem;
  /** The result of a liveness check; null if none ran. */
  readonly liveness: boolean | null;
  /** Whether a check for fakes found a fake; null if none ran. */
  readonly spoof: boolean | null;
}

/** The result of a comparison. `outcome` distinguishes the two kinds. */
export type CompareVerdict = DecidedVerdict | InconclusiveVerdict;
