import type { ProblemCode } from '@facecompare/contract';
import { BIAS, QUALITY_WEIGHTS } from './quality-weights.ts';
import { type EmbeddedFace, recognitionMeasures } from './recognition-measures.ts';

/** How well a face can be recognised, and what is worst about it. Plain data. */
export interface RecognitionQuality {
  /**
   * 0 (the embedding says more about the photo than about the person) to 1. It is the estimated
   * probability of a good portrait, as a logistic regression over `recognitionMeasures` gives it.
   */
  readonly value: number;
  /** The reason for a low value. */
  readonly weakness: Extract<ProblemCode, 'too-blurred' | 'face-covered' | 'low-quality'>;
}

/**
 * Rates an embedded face. Embeddings of different people can be alike if both photos are blurred,
 * covered or dark in the same way. The name and the use as a floor follow ISO/IEC 29794-1.
 * @returns the value 0 if a measure is not finite
 */
export function recognitionQuality(face: EmbeddedFace): RecognitionQuality {
  const sums = { ...BIAS } as Record<keyof typeof BIAS, number>;
  const measures = Object.entries(recognitionMeasures(face)) as [
    keyof typeof QUALITY_WEIGHTS,
    number,
  ][];
  for (const [name, value] of measures) {
    const [mean, deviation, quality, blurred, covered] = QUALITY_WEIGHTS[name];
    const usual = (value - mean) / deviation;
    sums.quality += quality * usual;
    sums.blurred += blurred * usual;
    sums.covered += covered * usual;
  }
  const { quality, blurred, covered } = sums;
  return {
    value: Number.isFinite(quality) ? 1 / (1 + Math.exp(-quality)) : 0,
    weakness:
      Math.max(blurred, covered) < 0
        ? 'low-quality'
        : blurred >= covered
          ? 'too-blurred'
          : 'face-covered',
  };
}
