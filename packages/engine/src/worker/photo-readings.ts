import { ProblemError, problemOf, type Side } from '@facecompare/contract';
import type { FaceReader, ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import type { Pixels } from '../pipeline/pixels/pixels.ts';
import type { AskedPhoto, ReadingOptions } from '../protocol/messages.ts';
import type { HelperWorker } from './helper-worker.ts';
import { readPhoto } from './read-pixels.ts';
import { remembered } from './remembered.ts';

/** Makes the problem of a photo name its side. */
const blame = (side: Side) => (error: unknown) => {
  throw new ProblemError({ ...problemOf(error, 'image-corrupt'), sides: [side] }, { cause: error });
};

/** @throws ProblemError the problem of the photo, with its side */
export const decodePhoto = (side: Side, blob: Blob): Promise<Pixels> =>
  readPhoto(blob).catch(blame(side));

const keyOf = (side: Side, { key }: AskedPhoto, { spoof, multipleFaces }: ReadingOptions) =>
  `${side} ${key} ${spoof} ${multipleFaces}`;
const optionsOf = (side: Side, { spoof, multipleFaces }: ReadingOptions): ReadOptions =>
  side === 'selfie' ? { spoof, multipleFaces } : { turn: true, multipleFaces };

/**
 * Reads photos, and remembers the last readings with their embeddings. They exist only as long as
 * the worker.
 * @param helper reads a second photo at the same time; null if there is one thread
 */
export function createPhotoReadings(reader: FaceReader, helper: HelperWorker | null) {
  const readings = remembered<FaceReading>(4);

  const readHere = async (side: Side, blob: Blob, options: ReadOptions) =>
    reader.read(await decodePhoto(side, blob), options);
  const readBeside = async (side: Side, blob: Blob, options: ReadOptions) =>
    (await helper?.(blob, options).catch(blame(side))) ?? readHere(side, blob, options);
  const read = (side: Side, photo: AskedPhoto, how: ReadingOptions, by = readHere) =>
    readings.recall(keyOf(side, photo, how), () => by(side, photo.blob, optionsOf(side, how)));

  return {
    read,
    async readPair(selfie: AskedPhoto, reference: AskedPhoto, how: ReadingOptions) {
      // If both photos still have to be read, the helper worker reads one of them. If one was read
      // ahead, no helper is needed.
      const alone = readings.knows(keyOf('selfie', selfie, how));
      const both = [
        read('selfie', selfie, how),
        read('reference', reference, how, alone ? readHere : readBeside),
      ] as const;
      // Waits for both, so that no thread still works for a request that is over.
      await Promise.allSettled(both);
      return Promise.all(both);
    },
  };
}
