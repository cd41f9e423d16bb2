/** What runs in a thread of the pool: bytes in, decode and read, a plain reading out. The pixels never leave the thread. */
import { workerData } from 'node:worker_threads';
import { problemOf } from '@facecompare/contract';
import { createFaceReader } from '../engine.ts';
import type { FaceReading } from '../face-reading.ts';
import type { ImageLimits } from './image-limits.ts';
import { openModelFrom } from './open-model.ts';
import { readPixels } from './read-pixels.ts';
import { restrictDecoders } from './restrict-decoders.ts';
import { type TaskState, takeTask } from './task-state.ts';

export interface WorkerSetup {
  readonly modelsFolder: string;
  readonly limits: ImageLimits;
}

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly turn: boolean;
  readonly spoof: boolean;
}

/** Null where the caller gave the task up before it began. */
export type ReadAnswer = FaceReading | null;

async function start({ modelsFolder, limits }: WorkerSetup): Promise<(task: ReadTask & { state: TaskState }) => Promise<ReadAnswer>> {
  restrictDecoders();
  const reader = createFaceReader({ openModel: openModelFrom(modelsFolder) });
  await reader.warmUp();

  return async ({ bytes, turn, spoof, state }) => {
    if (!takeTask(state)) return null;
    let pixels: Awaited<ReturnType<typeof readPixels>>;
    try {
      pixels = await readPixels(bytes, limits);
    } catch (refused) {
      return { problem: problemOf(refused, 'image-corrupt') };
    }
    return reader.read(pixels, { turn, spoof });
  };
}

/** The pool waits for this promise before it hands out the first task. */
export default start(workerData as WorkerSetup);
