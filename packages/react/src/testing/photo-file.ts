import { jpegOfShades } from './jpeg-of-shades.ts';
import { mosaic } from './shades.ts';

export interface PhotoFileOptions {
  /** The file's name; `photo.jpg` unless given. */
  readonly name?: string;
  /** Pixels; 320 x 240 unless given. */
  readonly width?: number;
  readonly height?: number;
  /** Another number is another picture; 1 unless given. */
  readonly picture?: number;
}

/**
 * A photo to choose in a test: a whole JPEG of grey squares, about 1 KB, made on the spot. Nobody is on it, so a real
 * engine finds no face; a script says what is answered.
 */
export function photoFile({
  name = 'photo.jpg',
  width = 320,
  height = 240,
  picture = 1,
}: PhotoFileOptions = {}): File {
  return new File([jpegOfShades(width, height, mosaic(picture))], name, { type: 'image/jpeg' });
}
