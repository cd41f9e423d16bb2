import { type LoadProgress, ProblemError } from '@facecompare/contract';
import type { FileSource } from '../../protocol/messages.ts';
import { type LoadFileOptions, loadFile } from './load-file.ts';

export interface LoadFilesOptions extends Omit<LoadFileOptions, 'onProgress'> {
  /**
   * Called with the bytes of all files together, in their size on disk. A stored file counts once
   * it has been read.
   */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/**
 * Loads several files at the same time. If one fails, the others stop, and the next call continues
 * from what has arrived.
 * @returns the bytes of each file, by its name
 * @throws ProblemError as `loadFile` does, for the first file that fails
 */
export async function loadFiles(
  sources: readonly FileSource[],
  { signal, onProgress, ...options }: LoadFilesOptions,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  if (signal?.aborted) throw new ProblemError({ code: 'aborted' });
  const total = sources.reduce((sum, { facts }) => sum + facts.bytes, 0);
  const loadedOf = sources.map(() => 0);
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });

  const load = async (source: FileSource, index: number) => {
    const report = (loaded: number) => {
      loadedOf[index] = loaded;
      onProgress?.({ loaded: loadedOf.reduce((sum, one) => sum + one, 0), total });
    };
    return [
      source.name,
      await loadFile(source, { ...options, signal: stop.signal, onProgress: report }),
    ] as const;
  };
  try {
    return new Map(await Promise.all(sources.map(load)));
  } finally {
    abort();
    signal?.removeEventListener('abort', abort);
  }
}
