/**
 * A second thread for the second of two photos. This worker starts it from its own script, when it
 * first has to read two photos at once. Threads with shared memory would need a cross-origin
 * isolated page, and few pages are. Two photos can be read in parallel on any page. The helper ends
 * with the worker that started it, and talks only to that worker.
 */
import { type Problem, ProblemError, problemOf } from '@facecompare/contract';
import { createFaceReader } from '../engine.ts';
import type { ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import type { ModelName } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';
import { makeWorker } from './make-worker.ts';
import { readPhoto } from './read-pixels.ts';
import { openModelOf } from './runtime.ts';

/** The script recognises by this name that it runs as the helper. */
export const HELPER_WORKER = 'facecompare-helper';

/** What the helper reads with; sent once, before the first photo. */
export interface Equipment {
  readonly kernels: WebAssembly.Module;
  readonly modelFiles: ReadonlyMap<ModelName, Uint8Array>;
}

interface Asked {
  readonly blob: Blob;
  readonly options: ReadOptions;
}

/** A problem concerns the photo; null stands for any other failure in the helper. */
type Told = { readonly reading: FaceReading } | { readonly problem: Problem | null };

interface Scope {
  onmessage: ((event: MessageEvent<Equipment | Asked>) => void) | null;
  postMessage(message: Told): void;
}

export type HelperWorker = (blob: Blob, options: ReadOptions) => Promise<FaceReading | null>;

/**
 * Creates the function that reads photos in the helper worker.
 * @returns reads a photo, one at a time, and resolves to null if it cannot; then the caller has to
 *   read the photo
 * @throws ProblemError `image-corrupt`
 */
export function startHelperWorker(equip: () => Equipment): HelperWorker {
  let worker: Worker | null = null;
  let failed = false;
  let settle: (answer: Told) => void = () => {};
  const give = (): Worker | null => {
    if (worker || failed) return worker;
    try {
      worker = makeWorker(self.location.href, HELPER_WORKER);
    } catch {
      // Some browsers and policies do not let a worker start another. Then one thread has to do.
      failed = true;
      return null;
    }
    const giveUp = (event: Event) => {
      event.preventDefault();
      worker?.terminate();
      worker = null;
      failed = true;
      settle({ problem: null });
    };
    Object.assign(worker, {
      onerror: giveUp,
      onmessageerror: giveUp,
      onmessage: ({ data }: MessageEvent<Told>) => settle(data),
    });
    worker.postMessage(equip());
    return worker;
  };

  return async (blob, options) => {
    const to = give();
    if (!to) return null;
    const answer = await new Promise<Told>((resolve) => {
      settle = resolve;
      to.postMessage({ blob, options } satisfies Asked);
    });
    if ('reading' in answer) return answer.reading;
    if (answer.problem) throw new ProblemError(answer.problem);
    return null;
  };
}

/** Answers the requests inside the helper worker. */
export function serveReadings(scope: Scope): void {
  let opened: Promise<ReadonlyMap<ModelName, OpenModel>> | undefined;
  const reader = createFaceReader({
    async openModel({ name }) {
      const model = (await opened)?.get(name);
      if (!model) throw new Error(`The model "${name}" is not here.`);
      return model;
    },
  });
  scope.onmessage = async ({ data }) => {
    if ('kernels' in data) {
      opened = openAll(data);
      return;
    }
    try {
      scope.postMessage({ reading: await reader.read(await readPhoto(data.blob), data.options) });
    } catch (error) {
      scope.postMessage({ problem: error instanceof ProblemError ? problemOf(error) : null });
    }
  };
}

async function openAll({
  kernels,
  modelFiles,
}: Equipment): Promise<ReadonlyMap<ModelName, OpenModel>> {
  const models = new Map<ModelName, OpenModel>();
  for (const [name, bytes] of modelFiles) models.set(name, await openModelOf(kernels, bytes));
  return models;
}
