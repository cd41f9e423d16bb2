import { describe, expect, it } from 'vitest';
import { turnImage } from './turn-image.ts';

/** One number a pixel, repeated in every channel. */
const image = (rows: number[][], channels: 3 | 4 = 3) => ({
  data: Uint8Array.from(
    rows.flatMap((row) => row.flatMap((value) => Array.from({ length: channels }, () => value))),
  ),
  width: rows[0]?.length ?? 0,
  height: rows.length,
  channels,
});

const WIDE = image([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('turnImage', () => {
  it('turns clockwise', () => {
    expect(turnImage(WIDE, 90)).toEqual(
      image([
        [4, 1],
        [5, 2],
        [6, 3],
      ]),
    );
    expect(turnImage(WIDE, 180)).toEqual(
      image([
        [6, 5, 4],
        [3, 2, 1],
      ]),
    );
    expect(turnImage(WIDE, 270)).toEqual(
      image([
        [3, 6],
        [2, 5],
        [1, 4],
      ]),
    );
    expect(turnImage(WIDE, 0)).toBe(WIDE);
  });

  it('keeps four channels', () => {
    expect(turnImage(image([[1, 2]], 4), 90)).toEqual(image([[1], [2]], 4));
  });
});
