import type { GuideFinding, Problem, Side } from '@facecompare/contract';
import type { Look } from '../face-reader.ts';
import type { Gates } from '../pipeline/quality/gates.ts';
import { judgePhoto } from '../pipeline/quality/judge-photo.ts';
import { type FaceMeasures, measureFace } from '../pipeline/quality/measure-face.ts';
import { qualityOf } from '../pipeline/quality/quality-of.ts';

export const measuresOf = ({ pixels, landmarks }: Look): FaceMeasures | null =>
  landmarks && measureFace(pixels, landmarks);

/** Finds what speaks against a photo. */
export const judgeInspected = (
  look: Look,
  { photo }: Gates,
  side: Side,
): GuideFinding & { readonly problem: Problem | null } =>
  judgePhoto({ counted: look.counted.length, measures: measuresOf(look) }, photo, side);

/** Rates a frame: the highest value is the best frame; 0 if it shows no face. */
export function qualityOfFrame(look: Look): number {
  const measures = measuresOf(look);
  return measures ? qualityOf(measures) : 0;
}
