import { fileURLToPath } from 'node:url';
import type { ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import { createInferencePool, type RunOptions } from './inference-pool.ts';
import type { ReadTask } from './inference-worker.ts';
import type { PhotoReaderSetup } from './photo-reader.ts';

export interface PhotoThreadsOptions {
  readonly reader: PhotoReaderSetup;
  readonly threads: number;
  /** Photos that may wait for a thread. */
  readonly maxWaiting: number;
}

export interface PhotoThreads {
  /**
   * Reads one photo in a thread.
   * @param bytes not changed
   * @throws ProblemError `overloaded`, `engine-failed`, `aborted`
   */
  read(bytes: Uint8Array, options: ReadOptions, run: RunOptions): Promise<FaceReading>;
  /** Number of photos that are still read, but beyond the time limit. */
  overdue(): number;
  /** Waits for running tasks, then ends the threads. */
  close(): Promise<void>;
}

/** Milliseconds. A photo takes about 30 ms, and at most three seconds to decode. */
const TASK_TIME_LIMIT = 5_000;
/** Milliseconds to load the native libraries and to open the models on a busy machine. */
const START_TIME_LIMIT = 60_000;
/** While one photo is decoded outside the thread, the thread infers on another. */
const TASKS_PER_THREAD = 2;

/**
 * Starts threads that read photos, and opens the models in each.
 * @throws ProblemError `engine-failed` if the threads do not start; `cause` says why
 */
export async function startPhotoThreads({
  reader,
  threads,
  maxWaiting,
}: PhotoThreadsOptions): Promise<PhotoThreads> {
  const pool = createInferencePool<ReadTask, FaceReading>({
    worker: fileURLToPath(new URL('./inference-worker.js', import.meta.url)),
    workerData: reader,
    threads,
    tasksPerThread: TASKS_PER_THREAD,
    maxWaiting,
    timeLimit: TASK_TIME_LIMIT,
  });

  async function read(
    bytes: Uint8Array,
    options: ReadOptions,
    run: RunOptions,
  ): Promise<FaceReading> {
    // The bytes are transferred to the thread, so a copy keeps the caller's bytes. A slice also
    // does not transfer its whole buffer.
    const copy = new Uint8Array(bytes);
    return pool.run({ bytes: copy, options }, { ...run, transfer: [copy.buffer] });
  }

  // Each thread refuses an empty file; the refusal shows that the thread runs and its models are
  // open.
  try {
    await Promise.all(
      Array.from({ length: threads }, () =>
        read(new Uint8Array(), {}, { timeLimit: START_TIME_LIMIT }),
      ),
    );
  } catch (error) {
    await pool.close();
    throw error;
  }
  return { read, overdue: pool.overdue, close: pool.close };
}
