/**
 * A decoded image: rows from the top, pixels from the left, channels interleaved as RGB or RGBA, 0
 * to 255, sRGB. Alpha is
 * ignored.
 */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}
