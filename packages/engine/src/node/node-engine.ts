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
  /** Photos that are read at the same time; as many as the machine has cores unless given. */
  readonly threads?: number;
  /** Photos that may wait for a thread; 16 a thread unless given. */
  readonly maxWaiting?: number;
  /** Folder of the models; the one of this package unless given. */
  readonly modelsFolder?: string;
  /** Limits other than {@link IMAGE_LIMITS}. */
  readonly limits?: Partial<ImageLimits>;
  /** Cosine that becomes the dissimilarity 2.4; 0.41 unless given. */
  readonly cosineThreshold?: number;
}

export interface EngineCallOptions {
  /** Ask the spoof net about the live photo. */
  readonly spoof?: boolean;
  /** What to do where a second face counts; `refuse` unless given. */
  readonly multipleFaces?: 'refuse' | 'main';
  /** Rejects with `aborted`; a photo that still waits is not read at all. */
  readonly signal?: AbortSignal | undefined;
}

/** Two readings, and how far apart the two faces are. */
export interface Comparison {
  readonly selfie: FaceReading;
  readonly reference: FaceReading;
  /** -1 to 1; null where one side has no face to compare. */
  readonly cosine: number | null;
  /** The same on the scale of the API: 0 or more, and 2.4 at the engine's cosine threshold. */
  readonly dissimilarity: number | null;
}

export interface NodeEngine {
  /**
   * Reads one photo.
   * @param bytes a JPEG, PNG or WebP file; left untouched
   * @returns a face, or what is wrong with the photo or the face: refusals are answers, not errors
   * @throws ProblemError `overloaded`, `engine-failed`, `aborted`
   */
  read(
    bytes: Uint8Array,
    options?: EngineCallOptions & { readonly turn?: boolean },
  ): Promise<FaceReading>;
  /**
   * Reads a live photo and the photo it is compared with side by side, and compares them. Each problem names its side. Only
   * the reference photo is turned, and only the selfie is asked for signs of spoofing.
   * @throws ProblemError as `read`
   */
  compare(
    selfie: Uint8Array,
    reference: Uint8Array,
    options?: EngineCallOptions,
  ): Promise<Comparison>;
  /** True until the engine is closed, unless every thread has been at the same photo for longer than the time limit: then the process is best started anew. */
  ready(): boolean;
  /** The models that answer, by the content of their files. */
  readonly models: readonly {
    readonly name: ModelName;
    readonly file: string;
    readonly sha256: string;
  }[];
  /** Lets running tasks end, then frees the threads. Wait for it before the process exits: ending a thread in native code aborts the process. */
  close(): Promise<void>;
}

/** A photo takes about 30 ms, and three seconds to decode at the very most. */
const TASK_TIME_LIMIT = 5_000;
/** Loading the native libraries and opening the models on a machine that is busy with other things. */
const START_TIME_LIMIT = 60_000;
const WAITING_PER_THREAD = 16;
/** While a photo is decoded, which happens elsewhere, its thread infers on another. */
const TASKS_PER_THREAD = 2;

const ownModels = (): string => fileURLToPath(new URL('../../models/', import.meta.url));

/**
 * Starts the engine: checks the models, opens them in every thread, and runs each once.
 * @throws EngineRuntimeError if onnxruntime-node, piscina or sharp is not installed
 * @throws EngineFilesError where a model is missing or damaged
 * @throws ProblemError `engine-failed` where the threads do not start; `cause` says why
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
    // A copy, because it is handed over to the thread: the caller's bytes stay, and a slice does not drag its whole buffer along.
    const copy = new Uint8Array(bytes);
    return pool.run({ bytes: copy, options }, { ...run, transfer: [copy.buffer] });
  }

  // An empty file for each thread: its refusal says that the thread is up and its models are open.
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

/** A reading whose problem says which photo is at fault. */
function at(side: Side, reading: FaceReading): FaceReading {
  if (!('problem' in reading)) return reading;
  const problem: Problem = { ...reading.problem, sides: [side] };
  return { problem };
}
