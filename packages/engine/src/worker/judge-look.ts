import type { GuideFinding, Problem, Side } from '@facecompare/contract';
import type { Look } from '../engine.ts';
import type { Gates } from '../pipeline/quality/gates.ts';
import { judgePhoto } from '../pipeline/quality/judge-photo.ts';
import { type FaceMeasures, measureFace } from '../pipeline/quality/measure-face.ts';
import { qualityOf } from '../pipeline/quality/quality-of.ts';

export const measuresOf = ({ pixels, landmarks }: Look): FaceMeasures | null =>
  landmarks && measureFace(pixels, landmarks);

/** What speaks against a photo. */
export const judgeInspected = (
  look: Look,
  { photo }: Gates,
  side: Side,
): GuideFinding & { readonly problem: Problem | null } =>
  judgePhoto({ counted: look.counted.length, measures: measuresOf(look) }, photo, side);

/** Which of some frames is the best: the highest; 0 where there is no face. */
export function qualityOfFrame(look: Look): number {
  const measures = measuresOf(look);
  return measures ? qualityOf(measures) : 0;
}
