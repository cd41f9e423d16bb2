import { ProblemError } from '@facecompare/contract';
import type { FileSource } from '../protocol/messages.ts';
import { isFile, requireHashes } from './check-file.ts';
import { dropCached, type FileStorage, keepCached, readCached } from './file-cache.ts';
import { emptyFile, type PartialFile, startOver } from './partial-file.ts';
import { otherFile, requestFile, type Shortfall } from './request-file.ts';

export interface LoadFileOptions {
  readonly signal?: AbortSignal;
  /** Bytes of this file that are there. Never falls. */
  readonly onProgress: (loaded: number) => void;
  /** Where files are kept from one visit to the next; null where they are not. */
  readonly storage: FileStorage | null;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds before the second and the third try. */
  readonly pausesMs?: readonly number[];
  /** Milliseconds without a byte after which a connection is given up. */
  readonly stallMs?: number;
}

/** A connection that breaks is taken up again twice: a phone that changes from one network to another needs about a second. */
const PAUSES_MS = [300, 1_200];
const STALL_MS = 20_000;

/** What came of files that could not be loaded whole. A person who tries again goes on from there. */
const partials = new Map<string, PartialFile>();
/** What is being loaded now, so that two who want the same file wait for one download. */
const loading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Loads a file of the catalog, and checks that it is that file: from what the browser has kept, or from the network.
 * @throws ProblemError `engine-unavailable` where it cannot be had, `engine-integrity` where it is another file,
 *   `engine-unsupported` where the page is not secure, `aborted`
 */
export function loadFile(source: FileSource, options: LoadFileOptions): Promise<Uint8Array<ArrayBuffer>> {
  requireHashes();
  const key = `${source.url} ${source.facts.sha256}`;
  const known = loading.get(key);
  if (known) {
    return known.then((bytes) => {
      options.onProgress(bytes.length);
      return bytes;
    });
  }
  const work = load(source, key, options).finally(() => loading.delete(key));
  loading.set(key, work);
  return work;
}

async function load(source: FileSource, key: string, options: LoadFileOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { storage, onProgress } = options;
  const kept = storage && (await readCached(source, storage));
  if (kept && (await isFile(kept, source.facts))) {
    onProgress(kept.length);
    return kept;
  }
  if (kept && storage) await dropCached(source, storage);
  const bytes = await download(source, key, options);
  // Nobody waits for it: the engine starts meanwhile.
  if (storage) void keepCached(source, bytes.slice(), storage);
  return bytes;
}

async function download(source: FileSource, key: string, options: LoadFileOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { signal = new AbortController().signal, pausesMs = PAUSES_MS, stallMs = STALL_MS } = options;
  const partial = partials.get(key) ?? emptyFile(source.facts);
  partials.set(key, partial);
  /** Starting over in the middle of a download is not told: what was said to be there would be taken back. */
  let told = 0;
  const onProgress = () => {
    told = Math.max(told, partial.loaded);
    options.onProgress(told);
  };
  onProgress();
  let shortfall: Shortfall | null = null;
  for (let tries = 0; tries <= pausesMs.length; tries++) {
    if (tries > 0 && shortfall?.next === 'go-on') await pause(pausesMs[tries - 1] ?? 0);
    const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    shortfall = await requestFile(source, partial, { signal, fetch, stallMs, afresh: shortfall?.next === 'afresh', onProgress });
    if (!shortfall && (await isFile(partial.bytes, source.facts))) {
      partials.delete(key);
      return partial.bytes;
    }
    shortfall ??= otherFile(source, 'its SHA-256 differs');
    if (shortfall.code === 'engine-integrity') startOver(partial);
    if (shortfall.next === 'give-up') break;
  }
  const { code = 'engine-unavailable', detail = source.name, cause } = shortfall ?? {};
  throw new ProblemError({ code, detail }, { cause });
}
