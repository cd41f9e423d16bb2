import type { Problem, Side } from '@facecompare/contract';

/** What the engine's `judge` says about two photos, as far as an answer needs it. */
export interface Judgement {
  readonly outcome: 'match' | 'no-match' | 'inconclusive';
  readonly problem: Problem | null;
  readonly sides: Readonly<Record<Side, Problem | null>>;
  readonly faceFound: Readonly<Record<Side, boolean>>;
  /** 0 or more; null if nothing was decided. */
  readonly dissimilarity: number | null;
  /** 0 to 1; null if it was not requested. */
  readonly liveScore: number | null;
  readonly fake: boolean | null;
}

/** The limits of the operator. */
export interface Rules {
  readonly threshold: number;
  readonly spoofThreshold: number | null;
}

/** The part of the engine that compares. A reading is what the engine knows of one photo. */
export interface FaceEngine<Reading> {
  compare(
    selfie: Uint8Array,
    reference: Uint8Array,
    options: {
      readonly spoof?: boolean;
      readonly multipleFaces?: 'refuse' | 'main';
      readonly signal?: AbortSignal;
    },
  ): Promise<{ readonly selfie: Reading; readonly reference: Reading }>;
  ready(): boolean;
  close(): Promise<void>;
}
