import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FaceReading } from '../face-reading.ts';
import { MODELS, type ModelName } from '../model-catalog.ts';
import { DEFAULT_COSINE_THRESHOLD } from '../pipeline/compare-embeddings.ts';
import { checkModels } from './check-models.ts';
import { type Comparison, compareReadings } from './compare-readings.ts';
import { IMAGE_LIMITS, type ImageLimits } from './image-limits.ts';
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
  /** Cosine that becomes the dissimilarity 2.4; 0.453 by default. */
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

const WAITING_PER_THREAD = 16;

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
  const { startPhotoThreads } = await import('./start-photo-threads.ts');
  const { read, overdue, close } = await startPhotoThreads({
    reader: { modelsFolder, limits: { ...IMAGE_LIMITS, ...options.limits } },
    threads,
    maxWaiting: options.maxWaiting ?? WAITING_PER_THREAD * threads,
  });
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
      return compareReadings(selfie, reference, cosineThreshold);
    },
    ready: () => open && overdue() < threads,
    models: MODELS.map(({ name, file, stored }) => ({ name, file, sha256: stored.sha256 })),
    async close() {
      open = false;
      await close();
    },
  };
}
