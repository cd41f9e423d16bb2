/** Answers each kind of request in the worker. */
import { type LoadProgress, ProblemError, problemOf, type Side } from '@facecompare/contract';
import { createFaceReader } from '../engine.ts';
import type { ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import { MODELS, type ModelName } from '../model-catalog.ts';
import { cosineOf } from '../pipeline/compare-embeddings.ts';
import type {
  Answers,
  AskedPhoto,
  Judgement,
  PhotoReading,
  Setup,
  WorkerRequest,
} from '../protocol/messages.ts';
import { fractionOf } from './fraction-of.ts';
import { createFrameJudge } from './frame-judge.ts';
import { startHelperWorker } from './helper-worker.ts';
import { judgeInspected, qualityOfFrame } from './judge-look.ts';
import { createLoader } from './loader.ts';
import { readFrame, readPhoto, wipePixels } from './read-pixels.ts';
import { remembered } from './remembered.ts';
import { timeModel } from './time-model.ts';

export type RequestHandler = (
  request: WorkerRequest,
  onProgress: (progress: LoadProgress) => void,
) => Promise<Answers[keyof Answers]>;

const LOOKING: readonly ModelName[] = ['detect', 'landmark'];
const READING: readonly ModelName[] = [...LOOKING, 'feature'];

const modelsFor = (request: WorkerRequest): readonly ModelName[] => {
  switch (request.kind) {
    case 'load':
      return request.models;
    case 'frame':
    case 'inspect':
    case 'best':
      return LOOKING;
    case 'read':
    case 'compare':
      return request.spoof ? [...READING, 'liveness'] : READING;
    case 'time-models':
      return MODELS.map(({ name }) => name);
    default:
      return request satisfies never;
  }
};

export function createRequestHandler(setup: Setup): RequestHandler {
  const { load, openModel, equipment } = createLoader(setup);
  const reader = createFaceReader({ openModel });
  const frames = createFrameJudge(setup.gates);
  /** Readings of the last photos, with their embeddings. They exist only as long as the worker. */
  const readings = remembered<FaceReading>(4);

  const blame = (side: Side) => (error: unknown) => {
    throw new ProblemError(
      { ...problemOf(error, 'image-corrupt'), sides: [side] },
      { cause: error },
    );
  };
  const decode = (side: Side, blob: Blob) => readPhoto(blob).catch(blame(side));
  const keyOf = (side: Side, { key }: AskedPhoto, { spoof, multipleFaces }: Judgement) =>
    `${side} ${key} ${spoof} ${multipleFaces}`;
  const optionsOf = (side: Side, { spoof, multipleFaces }: Judgement) =>
    side === 'selfie' ? { spoof, multipleFaces } : { turn: true, multipleFaces };
  const read = (side: Side, photo: AskedPhoto, judgement: Judgement, by = readHere) =>
    readings.recall(keyOf(side, photo, judgement), () =>
      by(side, photo.blob, optionsOf(side, judgement)),
    );
  const readHere = async (side: Side, blob: Blob, options: ReadOptions) =>
    reader.read(await decode(side, blob), options);
  const second = setup.threads > 1 ? startHelperWorker(equipment) : null;
  const readBeside = async (side: Side, blob: Blob, options: ReadOptions) =>
    (await second?.(blob, options).catch(blame(side))) ?? readHere(side, blob, options);

  const answers: {
    [Kind in WorkerRequest['kind']]: (
      request: Extract<WorkerRequest, { kind: Kind }>,
    ) => Promise<Answers[Kind]>;
  } = {
    load: async () => null,
    read: async ({ side, photo, ...judgement }) => told(await read(side, photo, judgement)),
    async compare({ selfie: selfiePhoto, reference: referencePhoto, ...judgement }) {
      // If both photos still have to be read, the helper worker reads one of them. If one was read
      // ahead, no helper is needed.
      const alone = readings.knows(keyOf('selfie', selfiePhoto, judgement));
      const both = [
        read('selfie', selfiePhoto, judgement),
        read('reference', referencePhoto, judgement, alone ? readHere : readBeside),
      ] as const;
      // Waits for both, so that no thread still works for a request that is over.
      await Promise.allSettled(both);
      const [selfie, reference] = await Promise.all(both);
      return {
        selfie: told(selfie),
        reference: told(reference),
        cosine:
          'problem' in selfie || 'problem' in reference
            ? null
            : cosineOf(selfie.embedding, reference.embedding),
        liveScore: 'problem' in selfie ? null : (selfie.spoof?.liveScore ?? null),
      };
    },
    async frame({ frame, watch, time }) {
      return frames(await reader.look(await readFrame(frame)), { watch, time });
    },
    async inspect({ side, photo }) {
      const look = await reader.look(await decode(side, photo.blob), {
        turn: side === 'reference',
      });
      return {
        ...judgeInspected(look, setup.gates, side),
        faces: look.counted.map(({ box }) => fractionOf(box, look)),
      };
    },
    async best({ frames: burst }) {
      const qualities: number[] = [];
      for (const frame of burst)
        qualities.push(qualityOfFrame(await reader.look(await readFrame(frame))));
      wipePixels();
      return qualities.indexOf(Math.max(...qualities));
    },
    async 'time-models'({ runs }) {
      const times: [ModelName, number][] = [];
      // One after the other: at the same time they would slow each other down, and the runtime
      // takes one run at a time.
      for (const model of MODELS)
        times.push([model.name, await timeModel(model, await openModel(model), runs)]);
      return Object.fromEntries(times) as Answers['time-models'];
    },
  };

  return async (request, onProgress) => {
    await load(modelsFor(request), onProgress);
    // The table gives each kind its own answer; the index alone does not show this to TypeScript.
    return (answers[request.kind] as (asked: WorkerRequest) => Promise<Answers[keyof Answers]>)(
      request,
    );
  };
}

const told = (reading: FaceReading): PhotoReading => ({
  problem: 'problem' in reading ? reading.problem : null,
});
