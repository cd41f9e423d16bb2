/** What a measured page can do, with any library. */
import type { Watched } from './camera.ts';

/** The result of a library for two photos. */
export interface Judged {
  /** On its own scale, smaller means more alike; null if it did not compare. */
  readonly distance: number | null;
  /** Why not, in the library's own words. */
  readonly why: string | null;
}

/** Median milliseconds of one bare run of each of our models. */
export type ModelTimes = Readonly<Record<'detect' | 'landmark' | 'feature' | 'liveness', number>>;

export interface Subject {
  /** From two JPEG files to a distance, without any result of an earlier comparison. */
  compare(a: Blob, b: Blob): Promise<Judged>;
  /**
   * Whether it finds the face in the middle of a photo; used to choose the settings of other
   * libraries.
   */
  finds?(photo: Blob): Promise<boolean>;
  /** Ours only. */
  timeModels?(runs: number): Promise<ModelTimes>;
  /** Ours only: shows the camera. */
  camera?(): Promise<void>;
  /** Ours only: shows it for a while, with or without the guide. */
  watch?(how: { readonly guided: boolean; readonly milliseconds: number }): Promise<Watched>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a box is the face of a labelled photo, which is in the middle and fills a fifth of the
 * height or more. A low threshold also finds faces in wallpaper.
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
