/** What runs in a thread of the pool: bytes in, a plain reading out. */
import { workerData } from 'node:worker_threads';
import type { ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import type { PhotoReader, PhotoReaderSetup } from './photo-reader.ts';

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

let prepared: Promise<PhotoReader> | undefined;

const setup: PhotoReaderSetup = workerData;

/**
 * The first task loads the native parts, not the start of the thread. A thread may be ended while
 * it starts, but it must not be ended in native code.
 */
function photoReader(): Promise<PhotoReader> {
  if (prepared === undefined) {
    const preparing = import('./photo-reader.ts').then(({ createPhotoReader }) =>
      createPhotoReader(setup),
    );
    preparing.catch(() => {
      prepared = undefined;
    });
    prepared = preparing;
  }
  return prepared;
}

export default async function answer({ bytes, options }: ReadTask): Promise<FaceReading> {
  const read = await photoReader();
  return read(bytes, options);
}
