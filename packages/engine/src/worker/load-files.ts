import type { LoadProgress } from '@facecompare/contract';
import type { FileSource } from '../protocol/messages.ts';
import { browserStorage } from './file-cache.ts';
import { type LoadFileOptions, loadFile } from './load-file.ts';

export interface LoadFilesOptions extends Pick<LoadFileOptions, 'signal' | 'fetch' | 'pausesMs' | 'stallMs'> {
  /** Whether files are kept in the browser's Cache Storage. */
  readonly cache: boolean;
  /** Bytes of all the files together, by the sizes of the catalog. */
  readonly onProgress: (progress: LoadProgress) => void;
}

/**
 * Loads files side by side.
 * @returns their bytes by name
 * @throws ProblemError as `loadFile`, for the first that cannot be had
 */
export async function loadFiles(
  sources: readonly FileSource[],
  { cache, onProgress, ...options }: LoadFilesOptions,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const storage = cache ? (browserStorage() ?? null) : null;
  const total = sources.reduce((sum, { facts }) => sum + facts.bytes, 0);
  const loaded = sources.map(() => 0);
  const load = async (source: FileSource, index: number) => {
    const bytes = await loadFile(source, {
      ...options,
      storage,
      onProgress(now) {
        loaded[index] = now;
        onProgress({ loaded: loaded.reduce((sum, part) => sum + part, 0), total });
      },
    });
    return [source.name, bytes] as const;
  };
  return new Map(await Promise.all(sources.map(load)));
}
