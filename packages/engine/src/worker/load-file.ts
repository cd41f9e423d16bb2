import type { FileSource } from '../protocol/messages.ts';
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
  /** Told how many bytes of this file are there, decoded; never less than before. */
  readonly onProgress?: ((loaded: number) => void) | undefined;
  /** Whether the file is looked for, and kept, in the browser's own cache. */
  readonly cache: boolean;
  readonly fetch?: typeof fetch | undefined;
  readonly caches?: FileStorage | undefined;
  readonly patience?: Patience | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What came of files whose download failed, so that "Try again" goes on from there. */
const partials = new Map<string, PartialFile>();
const share = shareLoading<Bytes>();

/**
 * Loads a file and makes sure that it is the one of the catalog: from the browser's cache, or from the network, in up to
 * three tries that go on where the last one ended, as far as the server lets them. Asked for twice at once, it is loaded
 * once, with the options of the first caller, and both get the same bytes.
 *
 * @param source its `url` is absolute
 * @returns bytes that fill their buffer
 * @throws ProblemError `engine-unavailable` (cannot be had: 404, 5xx, no network, a page in its place), `engine-integrity`
 *   (whole, and another file), `engine-unsupported` (an insecure page cannot check it), `aborted`. `detail` names the file
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
  // Not waited for: the file is here, and keeping it may fail.
  if (storage) void keepCached(source, bytes, storage);
  return bytes;
}

/** What is kept, unless it is damaged: then it is forgotten. */
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
  // Without a name for its version, what is there would be thrown away by the next answer.
  if (partial.validator !== null) options.onProgress(partial.loaded);
  const bytes = await downloadFile(source, partial, options);
  partials.delete(key);
  return bytes;
}
