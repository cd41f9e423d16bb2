/**
 * How a face becomes an embedding: find the faces, choose the main one, locate its landmarks, align
 * it, embed it.
 *
 * The maths is in `pipeline/` and depends on no runtime. Node and the browser each pass in their
 * own `openModel`, so both run the same code and give the same verdict.
 */
import type { FaceReader, ReadOptions } from './face-reader.ts';
import type { ReadFace } from './face-reading.ts';
import { type CatalogModel, MODEL_CATALOG, MODELS } from './model-catalog.ts';
import { type OpenModel, openOnFirstUse } from './open-on-first-use.ts';
import { outputOf } from './output-of.ts';
import { alignFace } from './pipeline/align-face.ts';
import { chooseMainFace } from './pipeline/choose-main-face.ts';
import { embeddingIn, embeddingInput, embeddingNormOf } from './pipeline/embed-face.ts';
import { detectorInput, facesIn } from './pipeline/find-faces.ts';
import type { Box } from './pipeline/geometry.ts';
import { liveScoreIn, spoofInput } from './pipeline/judge-spoof.ts';
import { fivePointsOf, landmarkInput, landmarksIn } from './pipeline/locate-landmarks.ts';
import { fingerprintOfPixels } from './pipeline/pixels/fingerprint-of-pixels.ts';
import type { Pixels } from './pipeline/pixels/pixels.ts';
import { type Turn, turnImage, turnsToTry } from './pipeline/pixels/turn-image.ts';
import { recognitionQuality } from './pipeline/recognition/recognition-quality.ts';
import { type Attempt, readUpright } from './read-upright.ts';

/**
 * Smallest height of a face in pixels. The embedding of a smaller face depends more on the blur than
 * on the person.
 */
export const MIN_FACE_HEIGHT = 40;

/**
 * Connects the pipeline to a runtime.
 * @param runtime.openModel opens a model of the catalog; called once for each model, on its first use
 */
export function createFaceReader({
  openModel,
}: {
  openModel: (model: CatalogModel) => Promise<OpenModel>;
}): FaceReader {
  const ask = openOnFirstUse(openModel);
  const { detect, landmark, feature, liveness } = MODEL_CATALOG;

  async function find(pixels: Pixels) {
    const found = await ask(detect, detectorInput(pixels));
    const faces = facesIn(outputOf(found, 'scores'), outputOf(found, 'boxes'), pixels);
    return { faces, choice: chooseMainFace(faces, pixels) };
  }

  const locate = async (pixels: Pixels, box: Box): Promise<Float32Array> =>
    landmarksIn(outputOf(await ask(landmark, landmarkInput(pixels, box)), 'output'), box);

  async function attempt(
    pixels: Pixels,
    turnedBy: Turn,
    { spoof = false, multipleFaces = 'refuse' }: ReadOptions,
  ): Promise<Attempt | null> {
    const { faces, choice } = await find(pixels);
    if (choice === null) return null;
    const { box, score } = choice.main;
    const refusal =
      choice.counted.length > 1 && multipleFaces === 'refuse'
        ? 'multiple-faces'
        : box.height < MIN_FACE_HEIGHT
          ? 'face-too-small'
          : null;
    // An unturned photo of two people or of a small face is refused at once. In a turned photo the
    // embedding norm first shows whether the face is upright. Only then does the refusal count.
    if (refusal !== null && turnedBy === 0)
      return { reading: { problem: { code: refusal } }, embeddingNorm: Number.POSITIVE_INFINITY };

    const landmarks = await locate(pixels, box);
    const aligned = alignFace(pixels, fivePointsOf(landmarks));
    const vector = outputOf(await ask(feature, embeddingInput(aligned)), 'output');
    const embeddingNorm = embeddingNormOf(vector);
    if (refusal !== null) return { reading: { problem: { code: refusal } }, embeddingNorm };
    const logits = spoof ? outputOf(await ask(liveness, spoofInput(pixels, box)), 'output') : null;
    const reading: ReadFace = {
      faces: faces.length,
      face: { box, score, landmarks },
      embedding: embeddingIn(vector),
      quality: recognitionQuality({ aligned, embeddingNorm, score }),
      fingerprint: fingerprintOfPixels(pixels),
      spoof: logits === null ? null : { liveScore: liveScoreIn(logits) },
      turnedBy,
    };
    return { reading, embeddingNorm };
  }

  return {
    async look(pixels, { turn = false } = {}) {
      for (const turnedBy of turnsToTry(turn)) {
        const turned = turnImage(pixels, turnedBy);
        const { choice } = await find(turned);
        if (choice)
          return {
            pixels: turned,
            turnedBy,
            counted: choice.counted,
            landmarks: await locate(turned, choice.main.box),
          };
      }
      return { pixels, turnedBy: 0, counted: [], landmarks: null };
    },

    read: (pixels, options = {}) =>
      readUpright(turnsToTry(options.turn), (turnedBy) =>
        attempt(turnImage(pixels, turnedBy), turnedBy, options),
      ),

    async warmUp() {
      for (const model of MODELS) {
        await ask(
          model,
          new Float32Array(model.input.shape.reduce((product, size) => product * size, 1)),
        );
      }
    },
  };
}
