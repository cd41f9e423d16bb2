import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Problem, Side } from '@facecompare/contract';
import type { ReadOptions } from '../engine.ts';
import type { FaceReading } from '../face-reading.ts';
import { MODELS, type ModelName } from '../model-catalog.ts';
import {
  cosineOf,
  DEFAULT_COSINE_THRESHOLD,
  dissimilarityOf,
} from '../pipeline/compare-embeddings.ts';
import { checkModels } from './check-models.ts';
import { IMAGE_LIMITS, type ImageLimits } from './image-limits.ts';
import type { RunOptions } from './inference-pool.ts';
import type { ReadTask } from './inference-worker.ts';
import type { PhotoReaderSetup } from './photo-reader.ts';
import { requireRuntime } from './require-runtime.ts';

export interface NodeEngineOptions {
  /** Photos that are read at the same time; by default as many as the machine has cores. */
  readonly threads?: number;
  /** Photos that may wait for a thread; 16 a thread by default. */
  readonly maxWaiting?: number;
  /** Folder of the models; by default the folder in this package. */
  readonly modelsFolder?: string;
  /** Limits that replace those of {@link IMAGE_LIMITS}. */
  readonly limits?: Partial<ImageLimits>;
  /** Cosine that becomes the dissimilarity 2.4; 0.41 by default. */
  readonly cosineThreshold?: number;
}

export interface EngineCallOptions {
  /** Run the spoof model on the selfie. */
  readonly spoof?: boolean;
  /** What to do if a second face counts; `refuse` by default. */
  readonly multipleFaces?: 'refuse' | 'main';
  /** On abort the call rejects with `aborted`; a photo that still waits is not read at all. */
  readonly signal?: AbortSignal | undefined;
}

/** Two readings, and the distance of the two faces. */
export interface Comparison {
  readonly selfie: FaceReading;
  readonly reference: FaceReading;
  /** -1 to 1; null if one side has no face to compare. */
  readonly cosine: number | null;
  /** The same on the scale of the API: 0 or more, and 2.4 at the engine's cosine threshold. */
  readonly dissimilarity: number | null;
}

export interface NodeEngine {
  /**
   * Reads one photo.
   * @param bytes a JPEG, PNG or WebP file; not changed
   * @returns a face, or what is wrong with the photo or the face: refusals are answers, not errors
   * @throws ProblemError `overloaded`, `engine-failed`, `aborted`
   */
  read(
    bytes: Uint8Array,
    options?: EngineCallOptions & { readonly turn?: boolean },
  ): Promise<FaceReading>;
  /**
   * Reads a selfie and a reference photo at the same time, and compares them. Each problem names
   * its side. Only the reference photo is turned, and the spoof model runs only on the selfie.
   * @throws ProblemError as `read`
   */
  compare(
    selfie: Uint8Array,
    reference: Uint8Array,
    options?: EngineCallOptions,
  ): Promise<Comparison>;
  /**
   * Whether the engine can take photos: true until it is closed. It is false if every thread works
   * on a photo beyond the time limit. Then the operator should restart the process.
   */
  ready(): boolean;
  /** The models in use, with the hashes of their files. */
  readonly models: readonly {
    readonly name: ModelName;
    readonly file: string;
    readonly sha256: string;
  }[];
  /**
   * Waits for running tasks, then ends the threads. Wait for it before the process exits: ending a
   * thread in native code aborts the process.
   */
  close(): Promise<void>;
}

/** Milliseconds. A photo takes about 30 ms, and at most three seconds to decode. */
const TASK_TIME_LIMIT = 5_000;
/** Milliseconds to load the native libraries and to open the models on a busy machine. */
const START_TIME_LIMIT = 60_000;
const WAITING_PER_THREAD = 16;
/** While one photo is decoded outside the thread, the thread infers on another. */
const TASKS_PER_THREAD = 2;

const ownModels = (): string => fileURLToPath(new URL('../../models/', import.meta.url));

/**
 * Starts the engine: checks the models, opens them in every thread, and runs each once.
 * @throws EngineRuntimeError if onnxruntime-node, piscina or sharp is not installed
 * @throws EngineFilesError if a model is missing or damaged
 * @throws ProblemError `engine-failed` if the threads do not start; `cause` says why
 */
export async function createNodeEngine(options: NodeEngineOptions = {}): Promise<NodeEngine> {
  const {
    threads = availableParallelism(),
    cosineThreshold = DEFAULT_COSINE_THRESHOLD,
    modelsFolder = ownModels(),
  } = options;
  requireRuntime();
  await checkModels(modelsFolder);

  // Imported here, because the pool needs a package of the runtime.
  const { createInferencePool } = await import('./inference-pool.ts');
  const workerData: PhotoReaderSetup = {
    modelsFolder,
    limits: { ...IMAGE_LIMITS, ...options.limits },
  };
  const pool = createInferencePool<ReadTask, FaceReading>({
    worker: fileURLToPath(new URL('./inference-worker.js', import.meta.url)),
    workerData,
    threads,
    tasksPerThread: TASKS_PER_THREAD,
    maxWaiting: options.maxWaiting ?? WAITING_PER_THREAD * threads,
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
  let open = true;

  return {
    read: (bytes, { signal, ...options } = {}) => read(bytes, options, { signal }),
    async compare(
      selfieBytes,
      referenceBytes,
      { spoof = false, multipleFaces = 'refuse', signal } = {},
    ) {
      const [selfie, reference] = await Promise.all([
        read(selfieBytes, { spoof, multipleFaces }, { signal }),
        read(referenceBytes, { turn: true, multipleFaces }, { signal }),
      ]);
      const cosine =
        'problem' in selfie || 'problem' in reference
          ? null
          : cosineOf(selfie.embedding, reference.embedding);
      const dissimilarity = cosine === null ? null : dissimilarityOf(cosine, cosineThreshold);
      return {
        selfie: at('selfie', selfie),
        reference: at('reference', reference),
        cosine,
        dissimilarity,
      };
    },
    ready: () => open && pool.overdue() < threads,
    models: MODELS.map(({ name, file, stored }) => ({ name, file, sha256: stored.sha256 })),
    async close() {
      open = false;
      await pool.close();
    },
  };
}

/** Adds the side of the photo to the problem of a reading. */
function at(side: Side, reading: FaceReading): FaceReading {
  if (!('problem' in reading)) return reading;
  const problem: Problem = { ...reading.problem, sides: [side] };
  return { problem };
}
