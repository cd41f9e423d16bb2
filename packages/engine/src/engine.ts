/**
 * How a face becomes an embedding: find the faces, choose the main one, locate its landmarks, align
 * it, embed it.
 *
 * The maths is in `pipeline/` and depends on no runtime. Node and the browser each pass in their
 * own `openModel`, so both run the same code and give the same verdict.
 */
import type { FaceReading, ReadFace } from './face-reading.ts';
import { type CatalogModel, MODEL_CATALOG, MODELS } from './model-catalog.ts';
import { type ModelAnswer, type OpenModel, openOnFirstUse } from './open-on-first-use.ts';
import { alignFace } from './pipeline/align-face.ts';
import { chooseMainFace } from './pipeline/choose-main-face.ts';
import { embeddingIn, embeddingInput, embeddingNormOf } from './pipeline/embed-face.ts';
import { detectorInput, type FoundFace, facesIn } from './pipeline/find-faces.ts';
import type { Box } from './pipeline/geometry.ts';
import { liveScoreIn, spoofInput } from './pipeline/judge-spoof.ts';
import { fivePointsOf, landmarkInput, landmarksIn } from './pipeline/locate-landmarks.ts';
import type { Pixels } from './pipeline/pixels.ts';
import { type Turn, turnImage } from './pipeline/turn-image.ts';

export interface ReadOptions {
  /**
   * For the reference photo: try the image turned by 90, 180 and 270 degrees if it shows no face,
   * or one that seems to lie on its side.
   */
  readonly turn?: boolean;
  /** Run the spoof model too. */
  readonly spoof?: boolean;
  /**
   * What to do if a second face counts: refuse the photo, which is the default, or go on with the
   * main face.
   */
  readonly multipleFaces?: 'refuse' | 'main';
}

/** What was found on a photo, before any comparison. */
export interface Look {
  /** The picture that was searched: turned clockwise by `turnedBy`. */
  readonly pixels: Pixels;
  readonly turnedBy: Turn;
  /** The faces that count, the main one first, in pixels of `pixels`. */
  readonly counted: readonly FoundFace[];
  /**
   * The main face's 68 pairs x, y in iBUG order, in pixels of `pixels`; null if there is no face.
   */
  readonly landmarks: Float32Array | null;
}

export interface FaceReader {
  /**
   * Finds the faces of a photo and the landmarks of the main one, and embeds nothing.
   * @param options.turn if no face is found, look at the image turned by 90, 180 and 270 degrees
   * @throws as `read`
   */
  look(pixels: Pixels, options?: Pick<ReadOptions, 'turn'>): Promise<Look>;
  /**
   * Reads the main face of a photo.
   * @returns a face, or a problem: `no-face`, `multiple-faces`, `face-too-small`
   * @throws any error of the runtime if a model cannot be opened or run
   */
  read(pixels: Pixels, options?: ReadOptions): Promise<FaceReading>;
  /** Opens every model and runs it once, so that the first photo does not wait for it. */
  warmUp(): Promise<void>;
}

/**
 * Least height of a face in pixels. The embedding of a lower one depends more on the blur than on
 * the person.
 */
export const MIN_FACE_HEIGHT = 40;

/**
 * Embedding norm from which a face counts as upright. The detector cannot decide this: it finds
 * four in five faces that lie on their side and nearly all that are upside down. The embeddings of
 * those faces are noise, and their norm shows it. A face with a small norm costs three more tries,
 * one with a large norm none. One upright LFW portrait in twenty has a small norm.
 */
const UPRIGHT_STRENGTH = 3;

/**
 * How much larger the norm of a face has to be in another turn. Most photos are upright already.
 * Measured with both numbers on the 2,320 LFW portraits at hand: of 2,111 portraits read as they
 * are, 1 is turned. Of 2,032 portraits read lying or upside down, 2,010 are brought upright.
 */
const STRONGER_BY = 1.1;

const TURNS: readonly Turn[] = [0, 90, 180, 270];

/**
 * What one turn of the photo shows, and how sure the engine is that it is upright; null if it shows
 * no face.
 */
type Attempt = { readonly reading: FaceReading; readonly embeddingNorm: number } | null;

const outputOf = (answer: ModelAnswer, name: string): Float32Array => {
  const values = answer[name];
  if (values === undefined) throw new Error(`The model gave no output called ${name}.`);
  return values;
};

/**
 * Connects the pipeline to a runtime.
 * @param runtime.openModel opens a model of the catalog; called once a model, on its first use
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
  ): Promise<Attempt> {
    const { faces, choice } = await find(pixels);
    if (choice === null) return null;
    const { box, score } = choice.main;
    const refusal =
      choice.counted.length > 1 && multipleFaces === 'refuse'
        ? 'multiple-faces'
        : box.height < MIN_FACE_HEIGHT
          ? 'face-too-small'
          : null;
    // An unturned photo of two people or of a small face is refused at once. In a turned one the
    // faces must first prove to be upright.
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
      spoof: logits === null ? null : { liveScore: liveScoreIn(logits) },
      turnedBy,
    };
    return { reading, embeddingNorm };
  }

  return {
    async look(pixels, { turn = false } = {}) {
      for (const turnedBy of turn ? TURNS : TURNS.slice(0, 1)) {
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

    async read(pixels, options = {}) {
      let strongest: (NonNullable<Attempt> & { turnedBy: Turn }) | null = null;
      for (const turnedBy of options.turn ? TURNS : TURNS.slice(0, 1)) {
        const result = await attempt(turnImage(pixels, turnedBy), turnedBy, options);
        if (result === null) continue;
        if (turnedBy === 0 && result.embeddingNorm >= UPRIGHT_STRENGTH) return result.reading;
        const wanted =
          strongest === null
            ? 0
            : strongest.embeddingNorm * (strongest.turnedBy === 0 ? STRONGER_BY : 1);
        if (result.embeddingNorm > wanted) strongest = { ...result, turnedBy };
      }
      return strongest?.reading ?? { problem: { code: 'no-face' } };
    },

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
