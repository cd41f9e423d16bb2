/** Answers each kind of request in the worker. */
import type { LoadProgress } from '@facecompare/contract';
import { createFaceReader } from '../engine.ts';
import type { FaceReading } from '../face-reading.ts';
import { judge } from '../judge.ts';
import { MODELS, type ModelName } from '../model-catalog.ts';
import type { Answers, PhotoReading, Setup, WorkerRequest } from '../protocol/messages.ts';
import { fractionOf } from './files/fraction-of.ts';
import { createLoader } from './files/loader.ts';
import { createFrameJudge } from './frame-judge.ts';
import { startHelperWorker } from './helper-worker.ts';
import { judgeInspected, qualityOfFrame } from './judge-look.ts';
import { modelsFor } from './models-for.ts';
import { createPhotoReadings, decodePhoto } from './photo-readings.ts';
import { readFrame, wipePixels } from './read-pixels.ts';
import { timeModel } from './time-model.ts';

export type RequestHandler = (
  request: WorkerRequest,
  onProgress: (progress: LoadProgress) => void,
) => Promise<Answers[keyof Answers]>;

export function createRequestHandler(setup: Setup): RequestHandler {
  const { load, openModel, equipment } = createLoader(setup);
  const reader = createFaceReader({ openModel });
  const frames = createFrameJudge(setup.gates);
  const { read, readPair } = createPhotoReadings(
    reader,
    setup.threads > 1 ? startHelperWorker(equipment) : null,
  );

  const answers: {
    [Kind in WorkerRequest['kind']]: (
      request: Extract<WorkerRequest, { kind: Kind }>,
    ) => Promise<Answers[Kind]>;
  } = {
    load: async () => null,
    read: async ({ side, photo, ...how }) => withoutEmbedding(await read(side, photo, how)),
    async compare({ selfie, reference, rules, ...how }) {
      return judge(...(await readPair(selfie, reference, how)), rules);
    },
    async frame({ frame, watch, time }) {
      return frames(await reader.look(await readFrame(frame)), { watch, time });
    },
    async inspect({ side, photo }) {
      const look = await reader.look(await decodePhoto(side, photo.blob), {
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

const withoutEmbedding = (reading: FaceReading): PhotoReading => ({
  problem: 'problem' in reading ? reading.problem : null,
});
