import { jpegOfShades } from './jpeg-of-shades.ts';
import { mosaic } from './shades.ts';

export interface PhotoFileOptions {
  /** The file's name; `photo.jpg` by default. */
  readonly name?: string;
  /** Pixels; 320 x 240 by default. */
  readonly width?: number;
  readonly height?: number;
  /** Another number gives another picture; 1 by default. */
  readonly picture?: number;
}

/**
 * Returns a photo for a test: a complete JPEG of grey squares, about 1 KB. It shows no person, so a
 * real engine finds no face; use a script for the verdict.
 */
export function photoFile({
  name = 'photo.jpg',
  width = 320,
  height = 240,
  picture = 1,
}: PhotoFileOptions = {}): File {
  return new File([jpegOfShades(width, height, mosaic(picture))], name, { type: 'image/jpeg' });
}
