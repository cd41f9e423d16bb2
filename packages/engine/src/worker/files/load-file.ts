import type { FileSource } from '../../protocol/messages.ts';
import { isFile, requireHashes } from './check-file.ts';
import { downloadFile, PATIENCE, type Patience } from './download-file.ts';
import {
  browserStorage,
  dropCached,
  type FileStorage,
  keepCached,
  readCached,
} from './file-cache.ts';
import { emptyFile, type PartialFile } from './partial-file.ts';
import { type Load, shareLoading } from './share-loading.ts';

export interface LoadFileOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the decoded bytes of this file that have arrived; never less than before. */
  readonly onProgress?: ((loaded: number) => void) | undefined;
  /** Whether to look for the file, and keep it, in the browser's own cache. */
  readonly cache: boolean;
  readonly fetch?: typeof fetch | undefined;
  readonly caches?: FileStorage | undefined;
  readonly patience?: Patience | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What has arrived of files whose download failed, so that "Try again" continues from there. */
const partials = new Map<string, PartialFile>();
const share = shareLoading<Bytes>();

/**
 * Loads a file and checks that it has the size and the SHA-256 of the catalog. It comes from Cache
 * Storage or from the network, with up to three requests. If the server allows it, each request
 * continues where the last one ended. Two calls at the same time load the file once and get the
 * same bytes. `cache`, `fetch`, `caches` and `patience` of the first call apply. Each call keeps its
 * own `signal` and `onProgress`.
 *
 * @param source its `url` is absolute
 * @returns the bytes; their `ArrayBuffer` holds nothing else
 * @throws ProblemError `engine-unavailable` (it cannot be loaded: 404, 5xx, no network, or the
 *   server sends an HTML page instead). `engine-integrity` (a complete answer with the wrong
 *   content). `engine-unsupported` (an insecure page cannot compute the hash). `aborted`. `detail`
 *   names the file
 */
export async function loadFile(source: FileSource, options: LoadFileOptions): Promise<Bytes> {
  requireHashes();
  return share(keyOf(source), (signal, report) => load(source, options, signal, report), options);
}

const keyOf = ({ url, facts }: FileSource): string => `${facts.sha256} ${url}`;

async function load(
  source: FileSource,
  options: LoadFileOptions,
  ...[signal, report]: Parameters<Load<Bytes>>
): Promise<Bytes> {
  const { fetch = globalThis.fetch, caches = browserStorage(), patience = PATIENCE } = options;
  const storage = options.cache ? caches : undefined;
  const kept = storage && (await readChecked(source, storage));
  if (kept) {
    report(kept.length);
    return kept;
  }
  const bytes = await download(source, { fetch, patience, signal, onProgress: report });
  // Not awaited: the bytes are here, and storing them may fail.
  if (storage) void keepCached(source, bytes, storage);
  return bytes;
}

/** Returns the stored file if it is intact; a damaged one is deleted. */
async function readChecked(source: FileSource, storage: FileStorage): Promise<Bytes | null> {
  const kept = await readCached(source, storage);
  if (kept === null || (await isFile(kept, source.facts))) return kept;
  await dropCached(source, storage);
  return null;
}

async function download(
  source: FileSource,
  options: Parameters<typeof downloadFile>[2],
): Promise<Bytes> {
  const key = keyOf(source);
  const partial = partials.get(key) ?? emptyFile(source.facts);
  partials.set(key, partial);
  // Without a validator the next answer replaces these bytes, so they do not count as progress.
  if (partial.validator !== null) options.onProgress(partial.loaded);
  const bytes = await downloadFile(source, partial, options);
  partials.delete(key);
  return bytes;
}
