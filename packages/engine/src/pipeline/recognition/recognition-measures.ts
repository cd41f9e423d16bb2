import { FACE, faceGrid, type GridArea, meanIn, PARTS } from './face-grid.ts';
import { detailOf, grainOf, strengthIn, withoutLight } from './measure-detail.ts';

/** What the engine knows of a face when it has embedded it. */
export interface EmbeddedFace {
  /** What `alignFace` returns. */
  readonly aligned: Float32Array;
  /** Length of the model's output, as `embeddingNormOf` gives it. */
  readonly embeddingNorm: number;
  /** How sure the detector is, 0 to 1. */
  readonly score: number;
}

/** In luma: less is flat. */
const FLAT = 0.6;
/** The same in deviations of the luma. */
const RELATIVELY_FLAT = 0.02;
/** In luma: more is burnt out. */
const BURNT_OUT = 247;

// A small number keeps the logarithm of a black or flat part finite.
const ratio = (part: number, whole: number, least: number): number =>
  Math.log((part + least) / (whole + least));

/**
 * Measures what the recognition quality is made of. All measures are natural logarithms, but
 * `noseLightDifference`, `mouthColour` and `burntOut`. They are without unit: detail is in
 * deviations of the luma of the face, and light is in shares of the light on another part.
 */
export function recognitionMeasures({ aligned, embeddingNorm, score }: EmbeddedFace) {
  const { luma, redness, blueness } = faceGrid(aligned);
  const mean = (area: GridArea, values: Float32Array) => meanIn(area, (cell) => values[cell] ?? 0);
  const middle = mean(FACE, luma);
  const contrast = Math.sqrt(meanIn(FACE, (cell) => ((luma[cell] ?? 0) - middle) ** 2)) + 1;
  const [fine, coarse] = [detailOf(luma, 1), detailOf(luma, 2)];

  const shapes = withoutLight(luma);
  const shape = strengthIn(FACE, shapes) + 0.3;
  const detailIn = (area: GridArea) => Math.log((strengthIn(area, shapes) + 0.1) / shape);
  const shareBelow = (limit: number) =>
    Math.log(meanIn(FACE, (cell) => (Math.abs(shapes[cell] ?? 0) < limit ? 1 : 0)) + 0.02);

  const light = (area: GridArea) => mean(area, luma) / 255;
  const [forehead, nose] = [light(PARTS.forehead), light(PARTS.nose)];
  const cheeks = (light(PARTS.leftCheek) + light(PARTS.rightCheek)) / 2;
  const noseLight = ratio(nose, forehead, 0.03);
  const apart = (values: Float32Array) => mean(PARTS.forehead, values) - mean(PARTS.mouth, values);

  return {
    embeddingNorm: Math.log(embeddingNorm),
    detectorDoubt: Math.log(1.001 - score),
    fineDetail: Math.log(fine.least / contrast + 0.001),
    coarseDetail: Math.log(coarse.least / contrast + 0.001),
    fineDirection: Math.log(fine.most / (fine.least + 0.05)),
    coarseDirection: Math.log(coarse.most / (coarse.least + 0.05)),
    grain: ratio(grainOf(aligned), fine.mean, 0.3),
    flatShare: shareBelow(FLAT),
    relativeFlatShare: shareBelow(RELATIVELY_FLAT * contrast),
    eyeDetail: Math.min(detailIn(PARTS.leftEye), detailIn(PARTS.rightEye)),
    mouthDetail: detailIn(PARTS.mouth),
    leftCheekDetail: detailIn(PARTS.leftCheek),
    rightCheekDetail: detailIn(PARTS.rightCheek),
    mouthLight: ratio(light(PARTS.mouth), cheeks, 0.03),
    noseLight,
    noseLightDifference: Math.abs(noseLight),
    cheekLight: ratio(cheeks, forehead, 0.03),
    mouthColour: Math.hypot(apart(redness), apart(blueness)) / contrast,
    contrast: Math.log(contrast),
    burntOut: meanIn(FACE, (cell) => ((luma[cell] ?? 0) > BURNT_OUT ? 1 : 0)),
  };
}

/** The measures of one face, by name. */
export type RecognitionMeasures = Readonly<ReturnType<typeof recognitionMeasures>>;
