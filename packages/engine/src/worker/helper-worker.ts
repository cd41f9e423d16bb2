/**
 * A second thread, for the second of two photos: a worker that this worker starts from its own script, when it is first
 * asked to read two photos at once. Threads that share memory would need a cross-origin isolated page, which few pages are;
 * two photos can be read side by side anywhere. It ends with the worker that started it, and talks to nobody else.
 */
import { type Problem, ProblemError, problemOf } from '@facecompare/contract';
import { createFaceReader, type ReadOptions } from '../engine.ts';
import type { FaceReading } from '../face-reading.ts';
import type { ModelName } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';
import { makeWorker } from './make-worker.ts';
import { readPhoto } from './read-pixels.ts';
import { openModelOf } from './runtime.ts';

/** By its name the script knows whose worker it runs in. */
export const HELPER_WORKER = 'facecompare-helper';

/** What it reads with: told once, before the first photo. */
export interface Equipment {
  readonly kernels: WebAssembly.Module;
  readonly modelFiles: ReadonlyMap<ModelName, Uint8Array>;
}

interface Asked {
  readonly blob: Blob;
  readonly options: ReadOptions;
}

/** A problem is one of the photo; null stands for everything else that can go wrong in there. */
type Told = { readonly reading: FaceReading } | { readonly problem: Problem | null };

interface Scope {
  onmessage: ((event: MessageEvent<Equipment | Asked>) => void) | null;
  postMessage(message: Told): void;
}

export type HelperWorker = (blob: Blob, options: ReadOptions) => Promise<FaceReading | null>;

/**
 * @returns reads a photo, one at a time, and gives null where it cannot; then somebody else has to read it
 * @throws ProblemError `image-corrupt`
 */
export function startHelperWorker(equip: () => Equipment): HelperWorker {
  let worker: Worker | null = null;
  let failed = false;
  let settle: (told: Told) => void = () => {};
  const give = (): Worker | null => {
    if (worker || failed) return worker;
    try {
      worker = makeWorker(self.location.href, HELPER_WORKER);
    } catch {
      // A browser whose workers cannot start others, or a policy: one thread has to do.
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
    const told = await new Promise<Told>((resolve) => {
      settle = resolve;
      to.postMessage({ blob, options } satisfies Asked);
    });
    if ('reading' in told) return told.reading;
    if (told.problem) throw new ProblemError(told.problem);
    return null;
  };
}

/** What runs in the second worker. */
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
