/** What a page under measurement can do, whoever's library it holds. */
import type { Watched } from './camera.ts';

/** What a library said of two photos. */
export interface Judged {
  /** On its own scale, smaller is more alike; null where it did not compare. */
  readonly distance: number | null;
  /** Why not, in its own word. */
  readonly why: string | null;
}

/** Median milliseconds of one bare run of each of our models. */
export type ModelTimes = Readonly<Record<'detect' | 'landmark' | 'feature' | 'liveness', number>>;

export interface Subject {
  /** From two JPEG files to a distance, with nothing kept from the time before. */
  compare(a: Blob, b: Blob): Promise<Judged>;
  /** Whether it finds the face in the middle of a photo; asked of others, to choose their settings. */
  finds?(photo: Blob): Promise<boolean>;
  /** Ours only. */
  timeModels?(runs: number): Promise<ModelTimes>;
  /** Ours only: shows the camera. */
  camera?(): Promise<void>;
  /** Ours only: shows it for a while, with the guide or without. */
  watch?(how: { readonly guided: boolean; readonly milliseconds: number }): Promise<Watched>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a box is the face of a labelled photo, which stands in the middle and fills a fifth of the height or more: a low
 * threshold finds faces in wallpaper too.
 */
export const inTheMiddle = (
  box: Size & { readonly x: number; readonly y: number },
  { width, height }: Size,
): boolean =>
  box.x < width / 2 &&
  box.x + box.width > width / 2 &&
  box.y < height / 2 &&
  box.y + box.height > height / 2 &&
  box.height > height / 5;
