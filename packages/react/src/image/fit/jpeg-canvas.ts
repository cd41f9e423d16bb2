import { PREPARED_RULES } from '@facecompare/contract';
import { type Fingerprint, fingerprintOf } from '@facecompare/contract/same-image';
import { refuse } from '../refuse.ts';
import { checkLikeness } from './check-likeness.ts';
import { READ_SIZE } from './read-size.ts';

/** The server's decoder fills transparent areas with the same mid-grey. */
const BACKGROUND = '#808080';

/** An opaque copy of an image at one size, which can be encoded several times. */
export interface JpegCanvas {
  /**
   * @param quality 0 to 1
   * @throws ProblemError `image-unreadable` if the browser returns no JPEG
   */
  encode(quality: number): Promise<Blob>;
  /** See `checkLikeness`. */
  check(jpeg: Blob): Promise<void>;
  /** See `fingerprintOf`; also null if the browser has no second canvas. */
  fingerprint(): Fingerprint | null;
  /** Frees the pixels now, because a phone has too little memory to wait for garbage collection. */
  release(): void;
}

/**
 * Draws an image on mid-grey at a given size. Encoding from a canvas removes all metadata.
 * @throws ProblemError `image-unreadable` if the browser has no canvas
 */
export function jpegCanvas(image: ImageBitmap, width: number, height: number): JpegCanvas {
  // Not an OffscreenCanvas: it is no faster on the main thread, and some browsers had it before
  // they could encode it.
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) refuse('image-unreadable', 'No 2d canvas.');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = BACKGROUND;
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return {
    async encode(quality) {
      const blob = await new Promise<Blob | null>((resolve) =>
        canvas.toBlob(resolve, PREPARED_RULES.mimeType, quality),
      );
      return blob ?? refuse('image-unreadable', 'No JPEG.');
    },
    check: (jpeg) => checkLikeness(canvas, jpeg),
    fingerprint() {
      const small = Object.assign(document.createElement('canvas'), READ_SIZE);
      const reader = small.getContext('2d', { willReadFrequently: true });
      if (!reader) return null;
      reader.imageSmoothingQuality = 'high';
      reader.drawImage(canvas, 0, 0, READ_SIZE.width, READ_SIZE.height);
      const { data } = reader.getImageData(0, 0, READ_SIZE.width, READ_SIZE.height);
      small.width = 0;
      return fingerprintOf({ data, ...READ_SIZE, channels: 4 });
    },
    release() {
      canvas.width = 0;
    },
  };
}
