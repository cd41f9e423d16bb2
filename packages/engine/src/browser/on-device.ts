/** Options of {@link onDevice}, which compares two faces in this browser, without a server. */
import {
  type ComparedImage,
  type CompareOptions,
  DEFAULT_THRESHOLD,
  pageAddress,
  reportPhase,
} from '@facecompare/contract';
import { WASM_FILE } from '../browser-files.ts';
import { MODEL_CATALOG, MODELS, type ModelName } from '../model-catalog.ts';
import { DEFAULT_COSINE_THRESHOLD } from '../pipeline/compare-embeddings.ts';
import { gatesFrom } from '../pipeline/quality/gates.ts';
import type { AskedPhoto, FileSource } from '../protocol/messages.ts';
import { makeWorker } from '../worker/make-worker.ts';
import { checkSupport } from './check-support.ts';
import { explainStart } from './explain-start.ts';
import { faceGuide } from './face-guide.ts';
import type { OnDevice, OnDeviceOptions } from './on-device-options.ts';
import { verdictOf } from './verdict-of.ts';
import { createWorkerClient } from './worker-client.ts';

const IDLE_MS = 10_000;
const START_MS = 30_000;
/** One thread for each of the two photos. */
const MAX_THREADS = 2;

const within = (folder: string, file: string): string =>
  folder.endsWith('/') ? folder + file : folder;
const absolute = (url: string): string => new URL(url, pageAddress().base).href;

/**
 * Creates a backend that compares in a worker of this page. It loads nothing before its first use,
 * and only from the addresses in the options. Its guide also works in a widget whose backend is a
 * server.
 *
 * It throws `engine-unsupported`, `engine-unavailable`, `engine-integrity`, `engine-failed`,
 * `image-corrupt`, `aborted`.
 * @example onDevice({ models: '/face-models/', wasm: '/face-models/' })
 */
export function onDevice(options: OnDeviceOptions): OnDevice {
  const {
    models,
    threshold = DEFAULT_THRESHOLD,
    cosineThreshold = DEFAULT_COSINE_THRESHOLD,
    multipleFaces = 'refuse',
  } = options;
  const { spoofThreshold = null, spoof = spoofThreshold !== null, cache = true } = options;
  // Bundlers recognise the address of a file only in this form, so it is written out in full.
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
  /** Created on first use, because a server has no page to check. */
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
  /** The same blob is the same photo: its key finds what the worker has already read of it. */
  const asked = ({ blob }: ComparedImage): AskedPhoto => {
    const key = keys.get(blob) ?? String(++photos);
    keys.set(blob, key);
    return { key, blob };
  };
  const wanted: readonly ModelName[] = MODELS.map(({ name }) => name).filter(
    (name) => name !== 'liveness' || spoof,
  );
  const how = { spoof, multipleFaces };
  /**
   * Loading is a request of its own: a cancelled comparison ends the worker, but a cancelled
   * download need not.
   */
  const load = (rest: Pick<CompareOptions, 'signal' | 'onPhase'>) =>
    client().ask(() => ({ request: { kind: 'load', models: wanted } }), {
      signal: rest.signal,
      onProgress: (progress) => reportPhase(rest.onPhase, 'preparing', progress),
    });

  return {
    name: 'on-device',
    recipient: null,
    threshold,
    guide: faceGuide(client, asked),
    async compare(request, { signal, onPhase }) {
      await load({ signal, ...(onPhase && { onPhase }) });
      reportPhase(onPhase, 'comparing');
      const workerRequest = {
        kind: 'compare',
        selfie: asked(request.selfie),
        reference: asked(request.reference),
        rules: { cosineThreshold, threshold, spoofThreshold },
        ...how,
      } as const;
      const answer = await client().ask(() => ({ request: workerRequest }), { signal });
      return verdictOf(answer, request, threshold);
    },
    async headStart(side, image, { signal }) {
      await load({ signal });
      await client().ask(() => ({ request: { kind: 'read', side, photo: asked(image), ...how } }), {
        signal,
      });
    },
    async preload({ signal }) {
      client().mount(signal);
      await load({ signal });
    },
    async timeModels(runs, { signal } = {}) {
      return client().ask(() => ({ request: { kind: 'time-models', runs } }), { signal });
    },
    dispose: () => made?.end(),
  };
}
