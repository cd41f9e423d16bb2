import type { FaceReading } from './face-reading.ts';
import type { FoundFace } from './pipeline/find-faces.ts';
import type { Pixels } from './pipeline/pixels/pixels.ts';
import type { Turn } from './pipeline/pixels/turn-image.ts';

export interface ReadOptions {
  /**
   * For the reference photo: try the image turned by 90, 180 and 270 degrees if it shows no face,
   * or one that seems to lie on its side.
   */
  readonly turn?: boolean;
  /** Run the spoof model too. */
  readonly spoof?: boolean;
  /**
   * What to do if a second face counts: refuse the photo, which is the default, or go on with the
   * main face.
   */
  readonly multipleFaces?: 'refuse' | 'main';
}

/** What was found on a photo, before any comparison. */
export interface Look {
  /** The picture that was searched: turned clockwise by `turnedBy`. */
  readonly pixels: Pixels;
  readonly turnedBy: Turn;
  /** The faces that count, the main one first, in pixels of `pixels`. */
  readonly counted: readonly FoundFace[];
  /**
   * The main face's 68 pairs x, y in iBUG order, in pixels of `pixels`; null if there is no face.
   */
  readonly landmarks: Float32Array | null;
}

export interface FaceReader {
  /**
   * Finds the faces of a photo and the landmarks of the main one, and embeds nothing.
   * @param options.turn if no face is found, look at the image turned by 90, 180 and 270 degrees
   * @throws as `read`
   */
  look(pixels: Pixels, options?: Pick<ReadOptions, 'turn'>): Promise<Look>;
  /**
   * Reads the main face of a photo.
   * @returns a face, or a problem: `no-face`, `multiple-faces`, `face-too-small`
   * @throws any error of the runtime if a model cannot be opened or run
   */
  read(pixels: Pixels, options?: ReadOptions): Promise<FaceReading>;
  /** Opens every model and runs it once, so that the first photo does not wait for it. */
  warmUp(): Promise<void>;
}
