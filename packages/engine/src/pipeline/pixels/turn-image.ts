import type { Pixels } from './pixels.ts';

/** Degrees, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

const TURNS: readonly Turn[] = [0, 90, 180, 270];

/** Returns the turns in which a photo is searched; without `turn` only as it is. */
export const turnsToTry = (turn = false): readonly Turn[] => (turn ? TURNS : TURNS.slice(0, 1));

/** Turns an image clockwise. The values of the pixels do not change. */
export function turnImage(pixels: Pixels, turn: Turn): Pixels {
  if (turn === 0) return pixels;
  const { data, width, height, channels } = pixels;
  const turned = new Uint8Array(data.length);
  const sideways = turn !== 180;
  const outWidth = sideways ? height : width;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const outX = turn === 90 ? height - 1 - y : turn === 180 ? width - 1 - x : y;
      const outY = turn === 90 ? x : turn === 180 ? height - 1 - y : width - 1 - x;
      const from = (y * width + x) * channels;
      const to = (outY * outWidth + outX) * channels;
      for (let channel = 0; channel < channels; channel++)
        turned[to + channel] = data[from + channel] ?? 0;
    }
  }
  return { data: turned, width: outWidth, height: sideways ? width : height, channels };
}
