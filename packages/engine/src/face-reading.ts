import type { Problem } from '@facecompare/contract';
import type { Fingerprint } from '@facecompare/contract/same-image';
import type { Box } from './pipeline/geometry.ts';
import type { Turn } from './pipeline/pixels/turn-image.ts';
import type { RecognitionQuality } from './pipeline/recognition/recognition-quality.ts';

/**
 * A face that can be compared. Plain data that survives structured cloning.
 */
export interface ReadFace {
  /** How many faces were found, including those too small to count; 1 or more. */
  readonly faces: number;
  readonly face: {
    /** In pixels of the decoded image after turning it by `turnedBy`. */
    readonly box: Box;
    /** How sure the detector is: 0.65 to 1. */
    readonly score: number;
    /** 68 pairs x, y in iBUG order, in the pixels of `box`. */
    readonly landmarks: Float32Array;
  };
  /**
   * 512 values, a vector of length 1. It identifies a person: keep it in memory, never log or store
   * it.
   */
  readonly embedding: Float32Array;
  /** How well the face can be recognised. `judge` refuses a face of low quality. */
  readonly quality: RecognitionQuality;
  /**
   * The look of the whole picture, so that `judge` can find a copy of it; null if it has too little
   * contrast. It still shows the face: keep it in memory, never log or store it.
   */
  readonly fingerprint: Fingerprint | null;
  /** The passive signal, 0 to 1; 1 looks live. Null if it was not requested. */
  readonly spoof: { readonly liveScore: number } | null;
  /** How far the image was turned clockwise to bring the face upright. */
  readonly turnedBy: Turn;
}

/** What was read from one photo: a face, or the reason why there is none to compare. */
export type FaceReading = ReadFace | { readonly problem: Problem };
