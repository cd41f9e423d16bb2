import { problemOf } from '@facecompare/contract';
import { createFaceReader } from '../engine.ts';
import type { ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import type { Pixels } from '../pipeline/pixels/pixels.ts';
import type { ImageLimits } from './image-limits.ts';
import { openModelFrom } from './open-model.ts';
import { readPixels } from './read-pixels.ts';
import { restrictDecoders } from './restrict-decoders.ts';

export interface PhotoReaderSetup {
  readonly modelsFolder: string;
  readonly limits: ImageLimits;
}

/** Decodes a photo and reads its face. It never returns the pixels. */
export type PhotoReader = (bytes: Uint8Array, options: ReadOptions) => Promise<FaceReading>;

/**
 * Opens and warms up the models on the calling thread. It blocks all image loaders but three for
 * the process.
 */
export async function createPhotoReader({
  modelsFolder,
  limits,
}: PhotoReaderSetup): Promise<PhotoReader> {
  restrictDecoders();
  const reader = createFaceReader({ openModel: openModelFrom(modelsFolder) });
  await reader.warmUp();

  // Decodes one photo at a time: more would only push the inference beside it out of the caches.
  let lastDecoded: Promise<unknown> = Promise.resolve();
  const decode = (bytes: Uint8Array): Promise<Pixels> => {
    const start = () => readPixels(bytes, limits);
    const decoded = lastDecoded.then(start, start);
    lastDecoded = decoded;
    return decoded;
  };

  return async (bytes, options) => {
    const pixels = await decode(bytes).catch((refused: unknown) => ({
      problem: problemOf(refused, 'image-corrupt'),
    }));
    return 'problem' in pixels ? pixels : reader.read(pixels, options);
  };
}
