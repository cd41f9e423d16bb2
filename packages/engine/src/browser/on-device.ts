/** Two faces compared in this browser: a Backend without a server, and the guide that goes with it. */
import {
  type Backend,
  type ComparedImage,
  type CompareOptions,
  DEFAULT_THRESHOLD,
  type FaceGuide,
  pageAddress,
  reportPhase,
  type Side,
} from '@facecompare/contract';
import { WASM_FILE } from '../browser-files.ts';
import { MODEL_CATALOG, MODELS, type ModelName } from '../model-catalog.ts';
import { DEFAULT_COSINE_THRESHOLD } from '../pipeline/compare-embeddings.ts';
import { type GateOptions, gatesFrom } from '../pipeline/quality/gates.ts';
import type { AskedPhoto, FileSource } from '../protocol/messages.ts';
import { makeWorker } from '../worker/make-worker.ts';
import { checkSupport } from './check-support.ts';
import { explainStart } from './explain-start.ts';
import { faceGuide } from './face-guide.ts';
import { verdictOf } from './verdict-of.ts';
import { createWorkerClient } from './worker-client.ts';

export interface OnDeviceOptions {
  /** Where the models lie: a folder, ending in `/`, or the address of each. */
  readonly models: string | Readonly<Record<ModelName, string>>;
  /** Where the kernels lie, which are WebAssembly: a folder, ending in `/`, or the file's address. */
  readonly wasm: string;
  /** Where the worker's script lies; beside this module unless given. It has to be of the page's own origin. */
  readonly worker?: string;
  /** Distance up to which, inclusive, two faces match; 2.4 unless given. */
  readonly threshold?: number;
  /** Cosine that becomes the distance 2.4; 0.41 unless given. */
  readonly cosineThreshold?: number;
  /** What to do with a photo of several people: refuse it, which is the default, or compare its main face. */
  readonly multipleFaces?: 'refuse' | 'main';
  /** Ask the passive spoof net too; the verdict then has a `liveScore`. One weak signal: no error rate at any value is known. */
  readonly spoof?: boolean;
  /** Live score below which a selfie is called a fake; never, unless given. Unevaluated. */
  readonly spoofThreshold?: number;
  /** Limits of the guide and of the gate for photos; each can be off. */
  readonly gates?: GateOptions;
  /** Threads that read photos: two, so that both are read at once, where the device has as many cores. */
  readonly threads?: 1 | 2;
  /** Whether the files of the engine are kept in the browser's Cache Storage; they are, unless this is false. */
  readonly cache?: boolean;
}

export interface OnDevice extends Backend {
  /** Guidance while the camera runs, and a look at each photo, by the same worker. */
  readonly guide: FaceGuide;
  /**
   * Median milliseconds of bare runs of every model in the worker, to measure a device by.
   * @throws ProblemError as `compare`
   */
  timeModels(
    runs: number,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Readonly<Record<ModelName, number>>>;
  prepare(
    side: Side,
    image: ComparedImage,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  warmUp(options: { readonly signal: AbortSignal }): Promise<void>;
  dispose(): void;
}

const IDLE_MS = 10_000;
const START_MS = 30_000;
/** One for each of two photos. */
const MAX_THREADS = 2;

const within = (folder: string, file: string): string =>
  folder.endsWith('/') ? folder + file : folder;
const absolute = (url: string): string => new URL(url, pageAddress().base).href;

/**
 * A backend that compares in a worker of this page. Nothing is loaded before it is used, and nothing from anywhere that is
 * not named here. Its guide can also be given to a widget whose backend is a server.
 *
 * What it throws: `engine-unsupported`, `engine-unavailable`, `engine-integrity`, `engine-failed`, `image-corrupt`, `aborted`.
 */
export function onDevice(options: OnDeviceOptions): OnDevice {
  const {
    models,
    threshold = DEFAULT_THRESHOLD,
    cosineThreshold = DEFAULT_COSINE_THRESHOLD,
    multipleFaces = 'refuse',
  } = options;
  const { spoofThreshold = null, spoof = spoofThreshold !== null, cache = true } = options;
  // Written out in full, because this is the form in which bundlers see an address of a file.
  const workerUrl =
    options.worker ?? new URL('../../browser-files/worker.js', import.meta.url).href;
  const sourceOf = (name: ModelName): FileSource => {
    const { browserFile } = MODEL_CATALOG[name];
    return {
      name,
      url: absolute(typeof models === 'string' ? within(models, browserFile.file) : models[name]),
      facts: browserFile,
    };
  };

  let made: ReturnType<typeof createWorkerClient> | undefined;
  /** Made when it is first wanted: on a server there is no page to look at. */
  const client = () => {
    made ??= createWorkerClient({
      start() {
        checkSupport();
        return makeWorker(workerUrl);
      },
      explain: () => explainStart(workerUrl),
      setup: {
        wasm: {
          name: 'wasm',
          url: absolute(within(options.wasm, WASM_FILE.file)),
          facts: WASM_FILE,
        },
        models: Object.fromEntries(MODELS.map(({ name }) => [name, sourceOf(name)])) as Record<
          ModelName,
          FileSource
        >,
        threads: options.threads ?? Math.min(MAX_THREADS, navigator.hardwareConcurrency || 1),
        cache,
        gates: gatesFrom(options.gates),
      },
      idleMs: IDLE_MS,
      startMs: START_MS,
    });
    return made;
  };

  const keys = new WeakMap<Blob, string>();
  let photos = 0;
  /** The same blob is the same photo: what was read of it ahead is found again by its key. */
  const asked = ({ blob }: ComparedImage): AskedPhoto => {
    const key = keys.get(blob) ?? String(++photos);
    keys.set(blob, key);
    return { key, blob };
  };
  const wanted: readonly ModelName[] = MODELS.map(({ name }) => name).filter(
    (name) => name !== 'liveness' || spoof,
  );
  const judgement = { spoof, multipleFaces };
  /** In a workerRequest of its own, because a cancelled comparison ends the worker, and a cancelled download need not. */
  const load = (rest: Pick<CompareOptions, 'signal' | 'onPhase'>) =>
    client().ask(() => ({ request: { kind: 'load', models: wanted } }), {
      signal: rest.signal,
      onProgress: (progress) => reportPhase(rest.onPhase, 'preparing', progress),
    });

  return {
    name: 'on-device',
    recipient: null,
    guide: faceGuide(client, asked),
    async compare(request, { signal, onPhase }) {
      await load({ signal, ...(onPhase && { onPhase }) });
      reportPhase(onPhase, 'comparing');
      const workerRequest = {
        kind: 'compare',
        selfie: asked(request.selfie),
        reference: asked(request.reference),
        ...judgement,
      } as const;
      const answer = await client().ask(() => ({ request: workerRequest }), { signal });
      return verdictOf(answer, request, { cosineThreshold, threshold, spoofThreshold });
    },
    async prepare(side, image, { signal }) {
      await load({ signal });
      await client().ask(
        () => ({ request: { kind: 'read', side, photo: asked(image), ...judgement } }),
        { signal },
      );
    },
    async warmUp({ signal }) {
      client().visit(signal);
      await load({ signal });
    },
    async timeModels(runs, { signal } = {}) {
      return client().ask(() => ({ request: { kind: 'time-models', runs } }), { signal });
    },
    dispose: () => made?.end(),
  };
}
